/** Width of the card, px; the same number stands in desk.css. */
const WIDTH = 340;
const GAP = 8;

export type Where = { left: number; top: number } | { left: number; bottom: number };

/**
 * A place in the window for a card of `height` px beside what it speaks of, so that it covers nothing of
 * it: below, else above, else as low as the window allows.
 */
export function whereToPut(spoken: DOMRectReadOnly, height: number): Where {
  const left = Math.max(GAP, Math.min(spoken.left, window.innerWidth - WIDTH - GAP));
  if (spoken.bottom + GAP + height < window.innerHeight) return { left, top: spoken.bottom + GAP };
  if (spoken.top - GAP - height > 0) return { left, bottom: window.innerHeight - spoken.top + GAP };
  return { left, bottom: GAP };
}

/** The smallest rectangle around all of `elements` that take any room. */
export function around(elements: readonly (Element | null)[]): DOMRectReadOnly {
  const boxes = elements.flatMap((element) => {
    const box = element?.getBoundingClientRect();
    return box && box.width > 0 ? [box] : [];
  });
  if (boxes.length === 0) return new DOMRect(GAP, GAP, 0, 0);
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
