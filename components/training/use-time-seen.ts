import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * How long the case of this `round` has been in sight, ms, at the moment it is asked. A hidden tab does not count:
 * whoever was called away to a real comment was neither slow nor late here.
 */
export function useTimeSeen(round: number): () => number {
  const read = useRef<() => number>(() => 0);
  useLayoutEffect(() => {
    let spent = 0;
    let since = Date.now();
    let seen = !document.hidden;
    const look = () => {
      const now = Date.now();
      if (seen) spent += Math.max(0, now - since);
      since = now;
      seen = !document.hidden;
      return spent;
    };
    read.current = look;
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [round]);
  return () => read.current();
}
