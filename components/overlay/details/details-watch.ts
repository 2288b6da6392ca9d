import { markKey } from '~/components/overlay/marks/mark.ts';

/** `compact`: the state shows its icon only, so its words belong into the details. */
export type ShownDetails = { key: string; mark: HTMLElement; at: DOMRect; compact: boolean } | null;

/** Fits in which the half that speaks of the state has no words. */
const ICON_ONLY: ReadonlySet<string | undefined> = new Set(['compact', 'form', 'claim', 'clipped']);

/** Quiet time after the last scroll before a mark with the focus says its details again, ms. */
const SCROLL_REST_MS = 100;

/** How long the pointer may be on its way from a mark to its details, ms. */
const WAY_MS = 300;

/**
 * Tells which mark is under the pointer or has the focus; null when none is, when the page moves under it, when Escape
 * sends its details away, or when its card opens. The pointer may go from a mark onto its details and stay there:
 * whoever shows them says so by `hold`.
 */
export function watchMarks(root: Document, onChange: (shown: ShownDetails) => void) {
  let shown: string | null = null;
  /** Key of the mark under the pointer. */
  let under: string | null = null;
  /** Key whose details were sent away: they come again only with the pointer or the focus. */
  let sent: string | null = null;
  let held = false;
  let going: ReturnType<typeof setTimeout> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const stay = () => {
    clearTimeout(going);
    going = undefined;
  };

  const tell = (target: EventTarget | null) => {
    stay();
    const key = markKey(target);
    if (key === shown) return;
    shown = key;
    held = false;
    if (key === null || !(target instanceof HTMLElement)) return onChange(null);
    onChange({
      key,
      mark: target,
      at: target.getBoundingClientRect(),
      compact: ICON_ONLY.has(target.dataset.fit),
    });
  };

  const tellFocused = () => tell(markKey(root.activeElement) === sent ? null : root.activeElement);

  /** The pointer left a mark or its details, maybe for the other of them. */
  const go = () => {
    if (shown !== null && !held) going ??= setTimeout(tellFocused, WAY_MS);
  };

  const come = (target: EventTarget | null) => {
    sent = null;
    tell(target);
  };

  const point = ({ target }: Event) => {
    under = markKey(target);
    if (under === null) go();
    else come(target);
  };

  const focus = ({ target }: Event) => {
    if (markKey(target) !== null) come(target);
  };

  /** What is pointed at stays, wherever the focus goes. */
  const blur = () => {
    if (!held && under !== shown) tell(null);
  };

  const sendAway = () => {
    sent = shown ?? sent;
    tell(null);
  };

  const press = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') sendAway();
  };

  /** A card comes in their place. */
  const click = ({ target }: Event) => {
    if (markKey(target) !== null) sendAway();
  };

  const scroll = () => {
    tell(null);
    // The browser itself scrolls to a mark that the focus comes to.
    clearTimeout(rest);
    rest = setTimeout(() => shown ?? tellFocused(), SCROLL_REST_MS);
  };

  const quietly = { capture: true, passive: true };
  root.addEventListener('pointerover', point, quietly);
  root.addEventListener('focusin', focus, quietly);
  root.addEventListener('focusout', blur, quietly);
  root.addEventListener('keydown', press, true);
  root.addEventListener('click', click, quietly);
  root.addEventListener('scroll', scroll, quietly);

  return {
    /** The pointer came onto the details, or left them. */
    hold(on: boolean) {
      held = on;
      if (on) stay();
      else go();
    },
  };
}
