import type { Attachment } from '~/lib/comment/sighting.ts';
import { eitherOf } from '~/lib/sites/either-of.ts';
import { imagesIn } from '~/lib/sites/images-in.ts';
import { anyOf, findField } from '~/lib/sites/markup.ts';
import type { TextBox } from '~/lib/sites/text-place.ts';
import { visibleText } from '~/lib/sites/visible-text.ts';
import { readAuthorAddress } from './address.ts';
import { isText } from './comment-element.ts';
import { VK_MARKUP } from './markup.ts';

const noAttachment = () => [VK_MARKUP.avatar, VK_MARKUP.owner, VK_MARKUP.textApart].map(anyOf).join(',');

/** Words of the control that opens a long text, where it carries no mark of its own (vk.md §6.4). */
const MORE_WORDS = /^(?:показать (?:ещё|еще|полностью)|show more|expand)[….]*$/iu;
const CONTROL = 'button,[role="button"],a,span';

/** Addresses of stickers, and of what has a place of its own in the network. */
const ATTACHED = /\/(sticker(?=\/)|(?:video|clip|doc|photo)(?=-?\d+_\d))/;
const KINDS: ReadonlyMap<string, Attachment> = new Map([
  ['sticker', 'sticker'],
  ['video', 'video'],
  ['clip', 'video'],
  ['doc', 'file'],
  ['photo', 'photo'],
]);

/** Text of a comment without the control that opens the rest of it, names, dates and attachments. */
export function readText(text: Element): string {
  const { root, skip } = textBox(text);
  return visibleText(root, skip);
}

/** Where that text stands. */
export function textBox(text: Element): Required<TextBox> {
  return { root: findField(text, VK_MARKUP.textFull) ?? text, skip: isNoText };
}

/** True when the network shows only the beginning; text that is there but hidden was read all the same. */
export function isClamped(text: Element): boolean {
  if (text.querySelector(eitherOf(VK_MARKUP.textExpanded, VK_MARKUP.textHidden))) return false;
  return (
    text.querySelector(anyOf(VK_MARKUP.textMore)) !== null ||
    [...text.querySelectorAll(CONTROL)].some(saysMore)
  );
}

/**
 * Kinds of what is attached, by address: no testid of an attachment is known (vk.md §2.1). The line of
 * the date is none, though under a photo or a video it links there.
 */
export function readAttachments(comment: Element, date: Element | null): Attachment[] {
  return [...new Set(attached(comment, date).map(({ kind }) => kind))];
}

/** Pictures of the photos that are attached, in document order. */
export function attachedPhotos(comment: Element, date: Element | null): HTMLImageElement[] {
  return imagesIn(
    attached(comment, date).flatMap(({ kind, element }) => (kind === 'photo' ? [element] : [])),
  );
}

function attached(comment: Element, date: Element | null): { kind: Attachment; element: Element }[] {
  const found: { kind: Attachment; element: Element }[] = [];
  const apart = noAttachment();
  for (const element of comment.querySelectorAll('img,a[href]')) {
    // Nearly every link and picture ends here, before what stands around it is looked at.
    const outside = kindOf(element) ?? bareImage(element, comment);
    if (!outside || date?.contains(element) || element.contains(date)) continue;
    if (element.closest(anyOf(VK_MARKUP.comment)) !== comment || element.closest(apart)) continue;
    const kind = isText(element) ? kindInText(element) : outside;
    if (kind) found.push({ kind, element });
  }
  return found;
}

function isNoText(element: Element): boolean {
  return (
    element.matches(anyOf(VK_MARKUP.textMore)) ||
    element.matches(anyOf(VK_MARKUP.textApart)) ||
    saysMore(element) ||
    kindInText(element) !== null
  );
}

function saysMore(element: Element): boolean {
  if (!element.matches(CONTROL)) return false;
  const words = element.textContent?.trim() ?? '';
  return words.length < 24 && MORE_WORDS.test(words);
}

/** Pictures in a text are emoji and words in it may link to a photo; an attachment is a picture with an address. */
function kindInText(element: Element): Attachment | null {
  if (element.localName === 'img') return kindOf(element) === 'sticker' ? 'sticker' : null;
  return element.localName === 'a' && element.querySelector('img') ? kindOf(element) : null;
}

function kindOf(element: Element): Attachment | null {
  const where = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
  const [, word] = ATTACHED.exec(where) ?? [];
  return word === undefined ? null : (KINDS.get(word) ?? null);
}

/**
 * In the React layouts a picture of unknown address is a photo, unless it links to somebody: then it is
 * a face. The older layouts draw icons as pictures.
 */
function bareImage(element: Element, comment: Element): Attachment | null {
  if (element.localName !== 'img' || !comment.hasAttribute('data-testid')) return null;
  const href = element.closest('a[href]')?.getAttribute('href') ?? '';
  const { id, slug } = readAuthorAddress(href);
  return id === null && slug === null ? 'photo' : null;
}
