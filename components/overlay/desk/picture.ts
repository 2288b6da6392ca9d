import type { Crop } from '~/lib/messages/table.ts';

/** The part of a comment that stands in the window, for a picture; null when none does or the tab is hidden. */
export function cropOf(comment: Element): Crop | null {
  const view = comment.ownerDocument.defaultView;
  if (!view || comment.ownerDocument.hidden) return null;
  const box = comment.getBoundingClientRect();
  const x = Math.max(0, box.left);
  const y = Math.max(0, box.top);
  const width = Math.min(box.right, view.innerWidth) - x;
  const height = Math.min(box.bottom, view.innerHeight) - y;
  return width > 1 && height > 1 ? { x, y, width, height, ratio: view.devicePixelRatio } : null;
}

/** A tab that is not seen paints nothing: then nothing is waited for longer than this, ms. */
const PAINTED_MS = 200;

/** Waits until what was changed on the page has been painted. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, PAINTED_MS);
  });
}
