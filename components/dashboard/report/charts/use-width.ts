import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** As wide as a picture is where nothing can be measured, CSS px. */
const USUAL = 720;

/** The width that a picture has, CSS px: letters and lines keep their size, only the room between them changes. */
export function useWidth() {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(USUAL);
  useLayoutEffect(() => {
    if (!frame.current || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry?.contentRect.width ?? 0);
      if (measured > 0) setWidth(measured);
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  return { frame, width };
}
