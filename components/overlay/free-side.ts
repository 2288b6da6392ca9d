/** What a person can press. */
const CONTROLS =
  'a[href],button,input,select,textarea,summary,[role="button"],[role="link"],[role="menuitem"],[contenteditable="true"]';

/** Distance between places that are tried for the tab, px. */
const STEP = 20;

/** Outer size of the panel and of its tab, px; the same numbers stand in panel.css. */
const PANEL = { width: 336, top: 64, bottom: 16 };
const TAB = { width: 40, height: 72 };

/** True when the open panel at the right edge covers no control of the page. */
export function hasRoom(root: Document): boolean {
  const { innerWidth, innerHeight } = window;
  const height = innerHeight - PANEL.top - PANEL.bottom;
  const { done } = controlsIn(
    root,
    new DOMRect(innerWidth - PANEL.width, PANEL.top, PANEL.width, height),
  ).next();
  return done === true;
}

/**
 * The top (viewport px) at which the tab covers no control, the nearest to the middle of the window;
 * the middle itself when there is no such place.
 */
export function tabTop(root: Document): number {
  const { innerWidth, innerHeight } = window;
  const taken = [...controlsIn(root, new DOMRect(innerWidth - TAB.width, 0, TAB.width, innerHeight))];
  const isFree = (top: number) => !taken.some((box) => box.bottom > top && box.top < top + TAB.height);
  const middle = Math.round((innerHeight - TAB.height) / 2);
  for (let shift = 0; shift <= middle; shift += STEP) {
    for (const top of [middle - shift, middle + shift]) {
      if (top + TAB.height <= innerHeight && isFree(top)) return top;
    }
  }
  return middle;
}

/**
 * The parts of controls that lie in `area` and can be hit there, whatever lies over them. Boxes first: a hit
 * test looks through the whole page, so only what lies in the area is tested.
 */
function* controlsIn(root: Document, area: DOMRectReadOnly): Generator<DOMRectReadOnly, void> {
  for (const control of root.querySelectorAll(CONTROLS)) {
    if (!overlap(control.getBoundingClientRect(), area)) continue;
    for (const box of control.getClientRects()) {
      const part = overlap(box, area);
      if (part && isHit(root, control, part)) yield part;
    }
  }
}

function overlap(box: DOMRectReadOnly, area: DOMRectReadOnly): DOMRectReadOnly | null {
  const left = Math.max(box.left, area.left);
  const top = Math.max(box.top, area.top);
  const width = Math.min(box.right, area.right) - left;
  const height = Math.min(box.bottom, area.bottom) - top;
  return width > 0 && height > 0 ? new DOMRect(left, top, width, height) : null;
}

function isHit(root: Document, control: Element, part: DOMRectReadOnly): boolean {
  const { left, top, width, height } = part;
  return root.elementsFromPoint(left + width / 2, top + height / 2).some((hit) => control.contains(hit));
}
