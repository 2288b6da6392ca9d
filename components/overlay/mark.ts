import { clockDrawing, ICONS } from '~/components/common/icon-paths.ts';
import { type StateView, stateView } from '~/components/common/state-view.ts';
import tokens from '~/components/common/tokens.css?inline';
import type { Verdict } from '~/lib/log/verdict.ts';
import css from './mark.css?inline';
import { openShadow } from './shadow.ts';

const MARK_TAG = 'otklik-mark';

/** What is inside each mark: a closed root cannot be asked for it again. */
const insides = new WeakMap<Element, { body: HTMLElement; drawn: string }>();

/**
 * Draws the mark of a comment right after `after`, or brings the one that stands there up to date.
 * Gives the mark when what it says has changed, null when it stayed.
 */
export function drawMark(after: Element, verdict: Verdict, now: number, theme: string): HTMLElement | null {
  const mark = markAt(after) ?? createMark(after);
  const inside = insides.get(mark);
  if (!inside) return null;
  const view = stateView(verdict, now);
  const drawn = `${view.tone} ${view.shape} ${view.icon} ${view.words}`;
  if (mark.dataset.key !== verdict.key) mark.dataset.key = verdict.key;
  if (mark.dataset.theme !== theme) mark.dataset.theme = theme;
  if (inside.drawn === drawn) return null;
  inside.drawn = drawn;
  draw(inside.body, view);
  return mark;
}

/** Takes the mark that stands right after `after` away. */
export function removeMark(after: Element): void {
  markAt(after)?.remove();
}

/** Puts the focus on the mark that stands right after `after`, without scrolling. */
export function focusMark(after: Element): void {
  const mark = markAt(after);
  if (mark) insides.get(mark)?.body.focus({ preventScroll: true });
}

/** Key of the comment whose mark `target` is; null for every other element. */
export function markKey(target: EventTarget | null): string | null {
  return target instanceof HTMLElement && target.localName === MARK_TAG ? (target.dataset.key ?? null) : null;
}

/** The mark that stands right after `after`; null when none does. */
export function markAt(after: Element): HTMLElement | null {
  const next = after.nextElementSibling;
  return next instanceof HTMLElement && next.localName === MARK_TAG && insides.has(next) ? next : null;
}

function createMark(after: Element): HTMLElement {
  const mark = document.createElement(MARK_TAG);
  const shadow = openShadow(mark, tokens + css);
  const body = document.createElement('span');
  shadow.append(body);
  insides.set(mark, { body, drawn: '' });
  after.after(mark);
  return mark;
}

function draw(body: HTMLElement, view: StateView): void {
  const words = document.createElement('span');
  words.textContent = view.words;
  body.className = 'mark';
  body.dataset.tone = view.tone;
  body.dataset.shape = view.shape;
  body.tabIndex = view.share === null ? -1 : 0;
  body.setAttribute('role', 'note');
  body.setAttribute('aria-label', view.words);
  body.replaceChildren(drawIcon(view), words);
}

function drawIcon(view: StateView): SVGElement {
  const waiting = view.icon === 'clock' && view.share !== null;
  const drawing = waiting ? clockDrawing(view.share ?? 0) : ICONS[view.icon];
  const icon = svg('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  icon.append(svg('path', { d: drawing.line }));
  if ('solid' in drawing) icon.append(svg('path', { d: drawing.solid ?? '', class: 'solid' }));
  return icon;
}

function svg(name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
