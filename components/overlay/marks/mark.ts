import { type FlagView, flagView } from '~/components/common/flag-view.ts';
import type { ClaimView } from '~/components/common/say-claim.ts';
import type { StateView } from '~/components/common/state-shape.ts';
import { stateView } from '~/components/common/state-view.ts';
import tokens from '~/components/common/tokens.css?inline';
import { openShadow } from '~/components/overlay/shadow.ts';
import type { Verdict } from '~/lib/log/verdict.ts';
import css from './mark.css?inline';
import { drawIcon, preparedIcon } from './mark-icon.ts';
import { drawWords } from './mark-words.ts';

const MARK_TAG = 'otklik-mark';
const CSS = tokens + css;

/** `form` is the half that speaks of the comment's form; there only where something is to be said. */
type Inside = {
  body: HTMLElement;
  form: HTMLButtonElement | null;
  /** Who answers the comment now; there only where somebody does. */
  claim: HTMLElement | null;
  drawn: string;
  /** The half that was pressed or had the focus last. */
  last: Half;
};

/** Under it every mark keeps what is inside of it: a closed root cannot be asked for it again. Null until it is drawn. */
const INSIDE = Symbol('inside');
type Furnished = { [INSIDE]: Inside | null };

/** Opens what stands behind the second half of a mark, which speaks of the comment's form. */
export type OpenForm = (mark: HTMLElement) => void;

/** Puts the mark of a comment right after `after`: bare and without a box until it is drawn. */
export function createMark(after: Element): HTMLElement {
  const bare: Furnished = { [INSIDE]: null };
  const mark = Object.assign(document.createElement(MARK_TAG), bare);
  mark.hidden = true;
  after.after(mark);
  return mark;
}

/** What a mark is drawn with beside its verdict; `now` is epoch ms. */
type Drawing = { now: number; theme: string; open: OpenForm; decide: OpenForm; claim: ClaimView | null };

/** Draws a mark or brings it up to date; true when what it says has changed. */
export function drawMark(
  mark: HTMLElement,
  verdict: Verdict,
  { now, theme, open, decide, claim }: Drawing,
): boolean {
  const inside = insideOf(mark) ?? furnish(mark, decide);
  const view = stateView(verdict, now);
  const form = flagView(verdict);
  const drawn = `${view.tone} ${view.shape} ${view.icon} ${view.words} ${form?.tone} ${form?.words} ${claim?.words} ${verdict.triage !== undefined}`;
  if (mark.dataset.theme !== theme) mark.dataset.theme = theme;
  if (inside.drawn === drawn) return false;
  inside.drawn = drawn;
  draw(inside.body, view);
  // Whatever has a card is opened by keyboard too.
  inside.body.tabIndex = verdict.triage ? 0 : -1;
  drawForm(inside, form, () => open(mark));
  drawClaim(inside, claim);
  if (claim) inside.body.setAttribute('aria-label', `${view.words}, ${claim.words}`);
  // While there is time the clock says enough by its hand; then the time comes first.
  const halves = claim ? 'claim' : form && (view.tone === 'wait' ? 'form' : 'state');
  if (halves) mark.dataset.halves = halves;
  else delete mark.dataset.halves;
  mark.hidden = false;
  return true;
}

/** Says which comment a mark speaks of. */
export function nameMark(mark: HTMLElement, key: string): void {
  if (mark.getAttribute('data-key') !== key) mark.setAttribute('data-key', key);
}

/** Takes the mark that stands right after `after` away. */
export function removeMark(after: Element): void {
  markAt(after)?.remove();
}

/** Halves of a mark: what it says of the comment's state and of its form. */
export type Half = 'state' | 'form';

/**
 * Puts the focus on a half of a mark that was drawn, without scrolling: on the one that had it last where none is
 * named, on the first where the other says nothing.
 */
export function focusMark(mark: HTMLElement, half?: Half): void {
  const inside = insideOf(mark);
  const form = (half ?? inside?.last) === 'form' ? inside?.form : null;
  (form ?? inside?.body)?.focus({ preventScroll: true });
}

/** Gives a mark words that a screen reader says after its own. */
export function describeMark(mark: HTMLElement, words: string): void {
  insideOf(mark)?.body.setAttribute('aria-description', words);
}

/** Key of the comment whose mark `target` is; null for every other element. */
export function markKey(target: EventTarget | null): string | null {
  return target instanceof HTMLElement && target.localName === MARK_TAG ? (target.dataset.key ?? null) : null;
}

/** The mark that stands right after `after`; null when none does. */
export function markAt(after: Element): HTMLElement | null {
  const next = after.nextElementSibling;
  return next instanceof HTMLElement && next.localName === MARK_TAG && isOurs(next) ? next : null;
}

function isOurs(element: HTMLElement): element is HTMLElement & Furnished {
  return INSIDE in element;
}

function insideOf(mark: HTMLElement): Inside | null {
  return isOurs(mark) ? mark[INSIDE] : null;
}

function furnish(mark: HTMLElement, decide: OpenForm): Inside {
  const body = document.createElement('span');
  body.addEventListener('click', (event) => {
    // The networks answer to a click anywhere in a comment.
    event.stopPropagation();
    decide(mark);
  });
  body.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.stopPropagation();
    // A space would scroll the page away from under the card.
    event.preventDefault();
    decide(mark);
  });
  openShadow(mark, CSS).append(body);
  const inside: Inside = { body, form: null, claim: null, drawn: '', last: 'state' };
  rememberHalf(inside, body, 'state');
  const furnished: Furnished = { [INSIDE]: inside };
  Object.assign(mark, furnished);
  return inside;
}

/** Notes when a half is pressed or gets the focus: not every browser gives a pressed button the focus. */
function rememberHalf(inside: Inside, part: HTMLElement, half: Half): void {
  for (const name of ['focus', 'click'] as const) {
    part.addEventListener(name, () => {
      inside.last = half;
    });
  }
}

function drawForm(inside: Inside, view: FlagView | null, open: () => void): void {
  if (!view) {
    inside.form?.remove();
    inside.form = null;
    return;
  }
  inside.form ??= furnishForm(inside, open);
  inside.form.dataset.tone = view.tone;
  inside.form.dataset.shape = view.tone === 'flag' ? 'soft' : 'outline';
  inside.form.setAttribute('aria-label', view.label);
  inside.form.replaceChildren(preparedIcon(view.icon), drawWords(view));
}

function furnishForm(inside: Inside, open: () => void): HTMLButtonElement {
  const form = document.createElement('button');
  rememberHalf(inside, form, 'form');
  form.type = 'button';
  form.className = 'form';
  form.setAttribute('aria-haspopup', 'dialog');
  form.addEventListener('click', (event) => {
    // The networks answer to a click anywhere in a comment.
    event.stopPropagation();
    open();
  });
  inside.body.after(form);
  return form;
}

function drawClaim(inside: Inside, view: ClaimView | null): void {
  inside.claim?.remove();
  inside.claim = null;
  if (!view) return;
  const claim = document.createElement('span');
  claim.className = 'claim';
  claim.toggleAttribute('data-mine', view.mine);
  // The mark's own name says it too.
  claim.setAttribute('aria-hidden', 'true');
  const words = document.createElement('span');
  words.textContent = view.words;
  claim.append(preparedIcon('pen'), words);
  inside.body.after(claim);
  inside.claim = claim;
}

function draw(body: HTMLElement, view: StateView): void {
  body.className = 'mark';
  body.dataset.tone = view.tone;
  body.dataset.shape = view.shape;
  body.setAttribute('role', 'button');
  body.setAttribute('aria-haspopup', 'dialog');
  body.setAttribute('aria-label', view.words);
  body.replaceChildren(drawIcon(view), drawWords(view));
}
