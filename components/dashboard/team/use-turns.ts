import { useEffect } from 'preact/hooks';

/** The least time between two questions, ms. */
const PAUSE_MS = 300;
/** How soon a background that did not answer is asked again, ms. */
const AGAIN_MS = 2_000;

/**
 * Asks the background for news, one question after another, while the page is looked at.
 * @param ask one question; false when nobody answered. Keep it outside or in `useCallback`; null asks nothing.
 */
export function useTurns(ask: (() => Promise<boolean>) | null): void {
  useEffect(() => {
    if (!ask) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running = false;
    const turn = async () => {
      if (running || stopped || document.hidden) return;
      running = true;
      // A worker that was stopped in the middle is asked again.
      const answered = await ask().catch(() => false);
      running = false;
      if (!stopped) timer = setTimeout(turn, answered ? PAUSE_MS : AGAIN_MS);
    };
    const look = () => {
      clearTimeout(timer);
      void turn();
    };
    document.addEventListener('visibilitychange', look);
    void turn();
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [ask]);
}
