/** What a person can press. */
const CONTROLS =
  'a[href],button,input,select,textarea,summary,[role="button"],[role="link"],[role="menuitem"],[contenteditable="true"]';

/** Distance between sample points, px: smaller than any control worth pressing. */
const STEP = 20;

/** Outer size of the panel and of its tab, px; the same numbers stand in panel.css. */
const PANEL = { width: 336, top: 64, bottom: 16 };
const TAB = { width: 40, height: 72 };

/** True when the open panel at the right edge covers no control of the page. */
export function hasRoom(root: Document): boolean {
  const { innerWidth, innerHeight } = window;
  const height = innerHeight - PANEL.top - PANEL.bottom;
  return !coversControl(root, new DOMRect(innerWidth - PANEL.width, PANEL.top, PANEL.width, height));
}

/**
 * The top (viewport px) at which the tab covers no control, the nearest to the middle of the window;
 * the middle itself when there is no such place.
 */
export function tabTop(root: Document): number {
  const { innerWidth, innerHeight } = window;
  const middle = Math.round((innerHeight - TAB.height) / 2);
  for (let shift = 0; shift <= middle; shift += STEP) {
    for (const top of [middle - shift, middle + shift]) {
      const area = new DOMRect(innerWidth - TAB.width, top, TAB.width, TAB.height);
      if (top + TAB.height <= innerHeight && !coversControl(root, area)) return top;
    }
  }
  return middle;
}

/** Samples what lies under an area; our own elements are looked through. */
function coversControl(root: Document, area: DOMRectReadOnly): boolean {
  for (let x = area.left + 2; x < area.right; x += STEP) {
    for (let y = area.top + 2; y < area.bottom; y += STEP) {
      if (root.elementsFromPoint(x, y).some(isControl)) return true;
    }
  }
  return false;
}

function isControl(element: Element): boolean {
  return !element.localName.startsWith('otklik-') && element.closest(CONTROLS) !== null;
}
