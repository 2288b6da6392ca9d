/** Width of the card, px; the same number stands in desk.css. */
const WIDTH = 340;
const GAP = 8;

/** Width of the open panel, px; the same number stands in panel-frame.css. */
const PANEL = 336;

/** Networks keep a bar of about this height, px, at the top of the window. */
const BAR = 64;

/** A card lower than this, px, shows nothing of use. */
const LEAST = 120;

/**
 * A place in the window. `lack` is how far, px, the page has to be scrolled before the card covers nothing;
 * `maxHeight` stands where it cannot be and the card has to scroll itself.
 */
export type Where = { left: number; lack: number; maxHeight?: number } & (
  | { top: number }
  | { bottom: number }
);

/**
 * A place for a card of `height` px that covers nothing of what it speaks of: below it, else above, else
 * beside the comment; else as low as the window allows, or, where the page ends, in the larger room.
 */
export function whereToPut(spoken: DOMRectReadOnly, comment: DOMRectReadOnly, height: number): Where {
  const { innerHeight } = window;
  const end = rightEnd(WIDTH);
  const left = Math.max(GAP, Math.min(spoken.left, end - WIDTH - GAP));
  const lack = spoken.bottom + 2 * GAP + height - innerHeight;
  if (lack <= 0) return { left, top: Math.max(GAP, spoken.bottom + GAP), lack: 0 };
  if (spoken.top - GAP - height > 0) {
    return { left, bottom: Math.max(GAP, innerHeight - spoken.top + GAP), lack: 0 };
  }
  if (comment.right + WIDTH + 2 * GAP < end) {
    const top = Math.max(GAP, Math.min(comment.top, innerHeight - height - GAP));
    return { left: comment.right + GAP, top, lack: 0 };
  }
  const wanted = Math.max(0, Math.min(lack, spoken.top - BAR));
  return wanted > 0 && wanted <= restOfPage() ? { left, bottom: GAP, lack: wanted } : squeezed(spoken, left);
}

/** Where the room for something `width` px wide ends, px: at the open panel where both fit beside each other, else at the window's edge. */
export function rightEnd(width: number): number {
  const { innerWidth } = window;
  const beside = innerWidth - PANEL;
  const taken = document.querySelector('otklik-panel[data-open]') !== null;
  return taken && beside >= width + 2 * GAP ? beside : innerWidth;
}

/** The larger room above or below, for a card that fits into neither. */
function squeezed(spoken: DOMRectReadOnly, left: number): Where {
  const { innerHeight } = window;
  const above = spoken.top - 2 * GAP;
  const below = innerHeight - spoken.bottom - 2 * GAP;
  if (Math.max(above, below) < LEAST) return { left, bottom: GAP, lack: 0 };
  return above > below
    ? { left, bottom: innerHeight - spoken.top + GAP, maxHeight: above, lack: 0 }
    : { left, top: spoken.bottom + GAP, maxHeight: below, lack: 0 };
}

/** How much further the page can be scrolled, px. */
function restOfPage(): number {
  const { scrollHeight, scrollTop, clientHeight } = document.scrollingElement ?? document.documentElement;
  return scrollHeight - scrollTop - clientHeight;
}

/**
 * A place for a step that goes on in a window of the network's, which opens in the middle: the lower left
 * corner, where the comment is covered only as long as the page cannot be scrolled.
 */
export function cornerFor(spoken: DOMRectReadOnly, height: number): Where {
  const { innerHeight } = window;
  const lack = spoken.bottom + 2 * GAP + height - innerHeight;
  const beside = spoken.left > GAP + WIDTH;
  return { left: GAP, bottom: GAP, lack: beside ? 0 : Math.max(0, Math.min(lack, spoken.top - BAR)) };
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
