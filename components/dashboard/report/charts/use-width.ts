import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** As wide as a picture is where nothing can be measured, CSS px. */
const USUAL = 720;
/** As wide as a sheet of A4 is between its margins, CSS px: what was drawn for a window shrinks there, letters and all. */
const ON_PAPER = 700;

/** The width that a picture has, CSS px: letters and lines keep their size, only the room between them changes. */
export function useWidth() {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(USUAL);
  const [onPaper, setOnPaper] = useState(false);
  useLayoutEffect(() => {
    const stop = new AbortController();
    addEventListener('beforeprint', () => setOnPaper(true), stop);
    addEventListener('afterprint', () => setOnPaper(false), stop);
    return () => stop.abort();
  }, []);
  useLayoutEffect(() => {
    if (!frame.current || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry?.contentRect.width ?? 0);
      if (measured > 0) setWidth(measured);
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  return { frame, width: onPaper ? ON_PAPER : width };
}
