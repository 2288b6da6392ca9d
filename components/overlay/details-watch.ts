import { markKey } from './mark.ts';

/** `compact`: the mark shows its icon only, so its words belong into the details. */
export type ShownDetails = { key: string; at: DOMRect; compact: boolean } | null;

/** Tells which mark is under the pointer or has the focus; null when none is. */
export function watchMarks(root: Document, onChange: (shown: ShownDetails) => void): void {
  let shown: string | null = null;
  const tell = (target: EventTarget | null) => {
    const key = markKey(target);
    if (key === shown) return;
    shown = key;
    if (key === null || !(target instanceof HTMLElement)) return onChange(null);
    onChange({ key, at: target.getBoundingClientRect(), compact: target.dataset.fit === 'compact' });
  };
  for (const name of ['pointerover', 'focusin'] as const) {
    root.addEventListener(name, (event) => tell(event.target), { capture: true, passive: true });
  }
  root.addEventListener('focusout', () => tell(null), { capture: true, passive: true });
  root.addEventListener('scroll', () => tell(null), { capture: true, passive: true });
}
