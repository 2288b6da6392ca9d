/** What a person can press. */
const CONTROLS =
  'a[href],button,input,select,textarea,summary,[role="button"],[role="link"],[role="menuitem"],[contenteditable="true"]';

/** Distance between places that are tried for the tab, px. */
const STEP = 20;

/** Outer size of the panel and of its tab, px; the same numbers stand in panel.css. */
const PANEL = { width: 336, top: 64, bottom: 16 };
const TAB = { width: 40, height: 72 };

/** A part of a control at the right edge of the window. */
type Covered = { control: Element; box: DOMRectReadOnly };

/** What is free at the right edge of the window. */
export type FreeSide = {
  /** True when the open panel covers no control of the page. */
  hasRoom: boolean;
  /**
   * The top (viewport px) at which the tab covers no control, the nearest to the middle of the window;
   * the middle itself when there is no such place.
   */
  tabTop: number;
};

/**
 * Looks for controls at the right edge. `comments` are left out by their boxes where they lie elsewhere: a long
 * page has many and few of them are in the window.
 */
export function findFreeSide(root: Document, comments: readonly Element[]): FreeSide {
  const { innerWidth, innerHeight } = window;
  const height = innerHeight - PANEL.top - PANEL.bottom;
  const panel = new DOMRect(innerWidth - PANEL.width, PANEL.top, PANEL.width, height);
  const side = new DOMRect(innerWidth - PANEL.width, 0, PANEL.width, innerHeight);
  const edge = new DOMRect(innerWidth - TAB.width, 0, TAB.width, innerHeight);
  const covered = controlsIn(root, side, new Set(comments));
  const taken = covered.filter(({ control, box }) => isHit(root, control, overlap(box, edge)));
  return {
    hasRoom: !covered.some(({ control, box }) => isHit(root, control, overlap(box, panel))),
    tabTop: freeTop(taken.map(({ box }) => box)),
  };
}

function freeTop(taken: readonly DOMRectReadOnly[]): number {
  const isFree = (top: number) => !taken.some((box) => box.bottom > top && box.top < top + TAB.height);
  const middle = Math.round((window.innerHeight - TAB.height) / 2);
  for (let shift = 0; shift <= middle; shift += STEP) {
    for (const top of [middle - shift, middle + shift]) {
      if (top + TAB.height <= window.innerHeight && isFree(top)) return top;
    }
  }
  return middle;
}

function controlsIn(root: Document, area: DOMRectReadOnly, comments: ReadonlySet<Element>): Covered[] {
  const found: Covered[] = [];
  const isElsewhere = (node: Node) =>
    node instanceof Element && comments.has(node) && !overlap(node.getBoundingClientRect(), area);
  const walker = root.createTreeWalker(root.body, NodeFilter.SHOW_ELEMENT, (node) =>
    isElsewhere(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Element) || !node.matches(CONTROLS)) continue;
    for (const box of node.getClientRects()) if (overlap(box, area)) found.push({ control: node, box });
  }
  return found;
}

function overlap(box: DOMRectReadOnly, area: DOMRectReadOnly): DOMRectReadOnly | null {
  const left = Math.max(box.left, area.left);
  const top = Math.max(box.top, area.top);
  const width = Math.min(box.right, area.right) - left;
  const height = Math.min(box.bottom, area.bottom) - top;
  return width > 0 && height > 0 ? new DOMRect(left, top, width, height) : null;
}

/** True when a person can press `control` in the middle of `part`, or could if nothing lay over it. */
function isHit(root: Document, control: Element, part: DOMRectReadOnly | null): boolean {
  if (!part) return false;
  const { left, top, width, height } = part;
  return root.elementsFromPoint(left + width / 2, top + height / 2).some((hit) => control.contains(hit));
}
