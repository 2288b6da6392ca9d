import type { Verdict } from '~/lib/log/verdict.ts';

/** Tabs whose last reply is kept; older ones are told everything again. */
const LISTENERS = 40;

type Told = { id: string; verdicts: Map<string, string> };

/**
 * Remembers what each listener was told last, so that only what differs is told again: a long page must
 * not receive all its verdicts with every new comment. It may be lost at any moment: then everything is told.
 */
export function createTold() {
  const listeners = new Map<string, Told>();
  return {
    /**
     * Those of `verdicts` that `listener` does not have yet, and the name of this reply. `last` is the name of
     * the last reply that arrived there; verdicts for `asked` keys are always told.
     */
    news(listener: string, last: string | null, asked: ReadonlySet<string>, verdicts: readonly Verdict[]) {
      const before = listeners.get(listener);
      const known = before && before.id === last ? before.verdicts : new Map<string, string>();
      const news = verdicts.filter((verdict) => {
        const text = JSON.stringify(verdict);
        if (known.get(verdict.key) === text && !asked.has(verdict.key)) return false;
        known.set(verdict.key, text);
        return true;
      });
      const id = crypto.randomUUID();
      listeners.delete(listener);
      listeners.set(listener, { id, verdicts: known });
      const [oldest] = listeners.keys();
      if (listeners.size > LISTENERS && oldest !== undefined) listeners.delete(oldest);
      return { told: id, verdicts: news };
    },
  };
}
