import { useEffect, useState } from 'preact/hooks';

/** Times are shown in minutes: a quarter of one is as late as a figure may be. */
const TICK_MS = 15_000;

const listeners = new Set<(now: number) => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** The present moment in epoch ms. All who show times share one clock, so no two figures disagree. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    listeners.add(setNow);
    timer ??= setInterval(tick, TICK_MS);
    document.addEventListener('visibilitychange', tick);
    return () => leave(setNow);
  }, []);
  return now;
}

function leave(listener: (now: number) => void): void {
  listeners.delete(listener);
  if (listeners.size > 0) return;
  clearInterval(timer);
  timer = undefined;
  document.removeEventListener('visibilitychange', tick);
}

/** A hidden tab sleeps through ticks: coming back it catches up at once. */
function tick(): void {
  const now = Date.now();
  for (const listener of listeners) listener(now);
}
