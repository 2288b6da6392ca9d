import { fold } from '~/lib/text/words.ts';
import type { ComposerHost } from './composer-host.ts';
import type { Doubt } from './shown.ts';

/** How long the network may take to open its field, ms, and how often it is looked for. */
const OPENS_MS = 1500;
const LOOK_MS = 50;

/** «Елена, » and nothing else: what a network writes into the field of a reply by itself. */
const GREETED = /^[\p{L}-]+,?$/u;

/** How much of the field is compared with the draft after it was put there. */
const COMPARED = 40;

/** The network's field of a reply to this comment: opened by its own «Ответить» where that is known. */
export async function openField(host: ComposerHost, key: string): Promise<HTMLElement | null> {
  const element = host.element(key);
  if (!element) return null;
  const { site, root } = host;
  const find = () => site.replyBox(site.postOf(element) ?? root.body);
  const open = find();
  if (open && site.replyForm(open).reply && wordsIn(open) !== '') return open;
  site.replyControl(element)?.click();
  const until = Date.now() + OPENS_MS;
  for (;;) {
    const box = find();
    if (box && (site.replyForm(box).reply || Date.now() > until)) return box;
    if (Date.now() > until) return null;
    await new Promise((wait) => setTimeout(wait, LOOK_MS));
  }
}

/** What has to be asked before the draft goes into `box`, the weightiest first. */
export function doubtsOf(host: ComposerHost, key: string, box: HTMLElement): Doubt[] {
  const { reply, as } = host.site.replyForm(box);
  const page = host.pageName(key);
  const doubts: Doubt[] = [];
  if (as !== null && page !== null && fold(as) !== fold(page)) doubts.push({ kind: 'not-page', as });
  if (!reply) doubts.push({ kind: 'not-reply' });
  if (!isUntouched(box)) doubts.push({ kind: 'not-empty' });
  return doubts;
}

/** Puts the draft into the field; the name that the network wrote there gives way. False when it did not take it. */
export function putInto(host: ComposerHost, box: HTMLElement, text: string): boolean {
  const replace = isUntouched(box);
  box.scrollIntoView({ block: 'center', behavior: 'instant' });
  host.site.insertDraft(box, replace ? text : `\n${text}`, replace);
  return fold(wordsIn(box)).includes(fold(text).slice(0, COMPARED).trim());
}

function isUntouched(box: HTMLElement): boolean {
  const words = wordsIn(box);
  return words === '' || GREETED.test(words);
}

function wordsIn(box: HTMLElement): string {
  // biome-ignore lint/performance/useDomNodeTextContent: line breaks of an editable element are elements
  return box.innerText.replaceAll('\u00a0', ' ').trim();
}
