import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Seconds that are left, counted anew for every `round` while `running`; `onEnd` is called once when none is left.
 * Reckoned from the clock: a tab in the background counts on.
 */
export function useCountdown(seconds: number, round: number, running: boolean, onEnd: () => void): number {
  const [left, setLeft] = useState(seconds);
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    setLeft(seconds);
    if (!running) return;
    const until = Date.now() + seconds * 1000;
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      setLeft(now);
      if (now > 0) return;
      clearInterval(timer);
      end.current();
    }, 250);
    return () => clearInterval(timer);
  }, [seconds, round, running]);
  return left;
}
