import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Rows drawn beyond each edge of the screen: Tab and a slow wheel always find the next one. */
const SPARE = 12;
/** Before the first row was measured. */
const GUESS_PX = 40;

/** Rows `from` (inclusive) to `to` (exclusive) are drawn; `height` is that of one row, px. */
export type VisibleRows = { from: number; to: number; height: number };

/**
 * Which of `count` rows of a long table stand on the screen or near it, while the window is scrolled.
 * @param body the table's body; it starts with row 0, or with a gap as high as the rows left out.
 */
export function useVisibleRows(body: RefObject<HTMLElement | null>, count: number): VisibleRows {
  const [seen, setSeen] = useState<VisibleRows>({ from: 0, to: 2 * SPARE, height: GUESS_PX });
  useLayoutEffect(() => {
    const look = () => setSeen((before) => lookAt(body.current, before));
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [body, count]);
  const from = Math.min(seen.from, Math.max(0, count - 2 * SPARE));
  return { from, to: Math.min(count, Math.max(seen.to, from + 2 * SPARE)), height: seen.height };
}

/** The same object while the screen stays within the spare rows, so that little scrolling draws nothing. */
function lookAt(body: HTMLElement | null, before: VisibleRows): VisibleRows {
  if (!body) return before;
  const height = rowHeight(body) || before.height;
  const above = Math.max(0, Math.floor(-body.getBoundingClientRect().top / height));
  const below = above + Math.ceil(innerHeight / height);
  const isInside = before.from <= Math.max(0, above - SPARE / 2) && before.to >= below + SPARE / 2;
  const isTight = before.to - before.from <= below - above + 3 * SPARE;
  if (height === before.height && isInside && isTight) return before;
  return { from: Math.max(0, above - SPARE), to: below + SPARE, height };
}

/** Cards of a narrow screen differ by a line: their mean keeps the scroll bar honest. */
function rowHeight(body: HTMLElement): number {
  const rows = [...body.children].filter((row) => !row.classList.contains('gap'));
  const whole = rows.reduce((sum, row) => sum + row.getBoundingClientRect().height, 0);
  return Math.round(whole / Math.max(1, rows.length));
}
