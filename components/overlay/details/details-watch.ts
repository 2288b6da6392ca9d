import { markKey } from '~/components/overlay/marks/mark.ts';

/** `compact`: the state shows its icon only, so its words belong into the details. */
export type ShownDetails = { key: string; mark: HTMLElement; at: DOMRect; compact: boolean } | null;

/** Fits in which the half that speaks of the state has no words. */
const ICON_ONLY: ReadonlySet<string | undefined> = new Set(['compact', 'form', 'claim', 'clipped']);

/** Quiet time after the last scroll before a mark with the focus says its details again, ms. */
const SCROLL_REST_MS = 100;

/**
 * Tells which mark is under the pointer or has the focus; null when none is, when the page moves under it, or when
 * Escape sends its details away.
 */
export function watchMarks(root: Document, onChange: (shown: ShownDetails) => void): void {
  let shown: string | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const tell = (target: EventTarget | null) => {
    const key = markKey(target);
    if (key === shown) return;
    shown = key;
    if (key === null || !(target instanceof HTMLElement)) return onChange(null);
    onChange({
      key,
      mark: target,
      at: target.getBoundingClientRect(),
      compact: ICON_ONLY.has(target.dataset.fit),
    });
  };
  for (const name of ['pointerover', 'focusin'] as const) {
    root.addEventListener(name, (event) => tell(event.target), { capture: true, passive: true });
  }
  root.addEventListener('focusout', () => tell(null), { capture: true, passive: true });
  root.addEventListener('keydown', ({ key }) => key === 'Escape' && tell(null), true);
  root.addEventListener(
    'scroll',
    () => {
      tell(null);
      // The browser itself scrolls to a mark that the focus comes to.
      clearTimeout(rest);
      rest = setTimeout(() => shown ?? tell(root.activeElement), SCROLL_REST_MS);
    },
    { capture: true, passive: true },
  );
}
