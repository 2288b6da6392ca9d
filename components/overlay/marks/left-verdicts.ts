import type { Verdict } from '~/lib/log/verdict.ts';

/** How many comments that left the page are still spoken of. */
const LEFT = 200;

/** Verdicts of the last comments that left the page, by key; an older one is forgotten for each that comes. */
export function createLeftVerdicts() {
  const left = new Map<string, Verdict>();
  return {
    keep(key: string, verdict: Verdict | undefined) {
      left.delete(key);
      if (verdict) left.set(key, verdict);
      const [oldest] = left.keys();
      if (left.size > LEFT && oldest !== undefined) left.delete(oldest);
    },
    get: (key: string) => left.get(key),
    has: (key: string) => left.has(key),
    delete: (key: string) => left.delete(key),
    clear: () => left.clear(),
  };
}
