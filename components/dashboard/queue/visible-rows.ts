import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows drawn beyond each edge of the screen: Tab and a slow wheel always find the next one. */
const SPARE = 12;
/** Before the first row was measured. */
const GUESS_PX = 40;

/** Rows `from` (inclusive) to `to` (exclusive) are drawn; `height` is that of one row, px. */
export type VisibleRows = { from: number; to: number; height: number };

/**
 * Which of the rows of a long table stand on the screen or near it, while the window is scrolled. Where another list
 * is asked for those on the screen come first, and those near it once that is drawn; a change within the same list
 * leaves most of what is drawn in its place.
 * @param body the table's body; it starts with row 0, or with a gap as high as the rows left out.
 * @param asked names what the list was asked for.
 */
export function useVisibleRows(
  body: RefObject<HTMLElement | null>,
  count: number,
  asked: string,
): VisibleRows {
  const [seen, setSeen] = useState<VisibleRows>({ from: 0, to: 2 * SPARE, height: GUESS_PX });
  const [whole, setWhole] = useState<string | null>(null);
  const screen = useRef<Span>({ from: 0, to: 2 * SPARE });
  useEffect(() => setWhole(asked), [asked]);
  useLayoutEffect(() => {
    const look = () => {
      if (!body.current) return;
      const height = rowHeight(body.current) || GUESS_PX;
      screen.current = onScreen(body.current, height);
      const { current } = screen;
      setSeen((before) => withSpare(current, height, before));
    };
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [body, asked]);
  const { from, to } = whole === asked ? seen : screen.current;
  const start = Math.min(from, Math.max(0, count - SPARE));
  return { from: start, to: Math.min(count, Math.max(to, start + SPARE)), height: seen.height };
}

type Span = { from: number; to: number };

/** The same object while the screen stays within the spare rows, so that little scrolling draws nothing. */
function withSpare({ from, to }: Span, height: number, before: VisibleRows): VisibleRows {
  const isInside = before.from <= Math.max(0, from - SPARE / 2) && before.to >= to + SPARE / 2;
  const isTight = before.to - before.from <= to - from + 3 * SPARE;
  if (height === before.height && isInside && isTight) return before;
  return { from: Math.max(0, from - SPARE), to: to + SPARE, height };
}

function onScreen(body: HTMLElement, height: number): Span {
  const { top } = body.getBoundingClientRect();
  const from = Math.max(0, Math.floor(-top / height));
  return { from, to: Math.max(from, Math.ceil((innerHeight - top) / height)) };
}

/** Cards of a narrow screen differ by a line: their mean keeps the scroll bar honest. */
function rowHeight(body: HTMLElement): number {
  const rows = [...body.children].filter((row) => !row.classList.contains('gap'));
  const whole = rows.reduce((sum, row) => sum + row.getBoundingClientRect().height, 0);
  return Math.round(whole / Math.max(1, rows.length));
}
