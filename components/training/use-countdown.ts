import { useEffect, useRef, useState } from 'preact/hooks';

/** How often the clock is looked at, ms. */
const TICK = 250;

type Countdown = {
  seconds: number;
  /** Counted anew for each. */
  round: number;
  running: boolean;
  /** How much of the time is gone, ms. */
  spent: () => number;
  /** Called once when none is left. */
  onEnd: () => void;
};

/** Seconds that are left. */
export function useCountdown({ seconds, round, running, spent, onEnd }: Countdown): number {
  const [left, setLeft] = useState(seconds);
  const now = useRef({ spent, onEnd });
  now.current = { spent, onEnd };
  useEffect(() => {
    setLeft(seconds);
    if (!running) return;
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((seconds * 1000 - now.current.spent()) / 1000));
      setLeft(rest);
      if (rest > 0) return;
      clearInterval(timer);
      now.current.onEnd();
    }, TICK);
    return () => clearInterval(timer);
  }, [seconds, round, running]);
  return left;
}
