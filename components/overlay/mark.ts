import { clockDrawing, ICONS, type IconDrawing, type IconName } from '~/components/common/icon-paths.ts';
import { type StateView, stateView } from '~/components/common/state-view.ts';
import tokens from '~/components/common/tokens.css?inline';
import type { Verdict } from '~/lib/log/verdict.ts';
import css from './mark.css?inline';
import { openShadow } from './shadow.ts';

const MARK_TAG = 'otklik-mark';
const CSS = tokens + css;

/** What is inside each mark: a closed root cannot be asked for it again. Null until it is drawn. */
const insides = new WeakMap<Element, { body: HTMLElement; drawn: string } | null>();

/** Puts the mark of a comment right after `after`: bare and without a box until it is drawn. */
export function createMark(after: Element): HTMLElement {
  const mark = document.createElement(MARK_TAG);
  mark.hidden = true;
  insides.set(mark, null);
  after.after(mark);
  return mark;
}

/** Draws a mark or brings it up to date; true when what it says has changed. */
export function drawMark(mark: HTMLElement, verdict: Verdict, now: number, theme: string): boolean {
  const inside = insides.get(mark) ?? furnish(mark);
  const view = stateView(verdict, now);
  const drawn = `${view.tone} ${view.shape} ${view.icon} ${view.words}`;
  if (mark.dataset.theme !== theme) mark.dataset.theme = theme;
  if (inside.drawn === drawn) return false;
  inside.drawn = drawn;
  draw(inside.body, view);
  mark.hidden = false;
  return true;
}

/** Says which comment a mark speaks of. */
export function nameMark(mark: HTMLElement, key: string): void {
  if (mark.dataset.key !== key) mark.dataset.key = key;
}

/** Takes the mark that stands right after `after` away. */
export function removeMark(after: Element): void {
  markAt(after)?.remove();
}

/** Puts the focus on a mark that was drawn, without scrolling. */
export function focusMark(mark: HTMLElement): void {
  insides.get(mark)?.body.focus({ preventScroll: true });
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

function furnish(mark: HTMLElement) {
  const body = document.createElement('span');
  openShadow(mark, CSS).append(body);
  const inside = { body, drawn: '' };
  insides.set(mark, inside);
  return inside;
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
  if (view.icon !== 'clock' || view.share === null) return preparedIcon(view.icon);
  const icon = preparedIcon('clock');
  icon.firstElementChild?.setAttribute('d', clockDrawing(view.share).line);
  return icon;
}

const prepared = new Map<IconName, SVGElement>();

/** A copy of an icon that was built once: on a long page most marks show the same few. */
function preparedIcon(name: IconName): SVGElement {
  const icon = prepared.get(name) ?? buildIcon(ICONS[name]);
  prepared.set(name, icon);
  const copy = icon.cloneNode(true);
  return copy instanceof SVGElement ? copy : icon;
}

function buildIcon(drawing: IconDrawing): SVGElement {
  const icon = svg('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  icon.append(svg('path', { d: drawing.line }));
  if (drawing.solid) icon.append(svg('path', { d: drawing.solid, class: 'solid' }));
  return icon;
}

function svg(name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
