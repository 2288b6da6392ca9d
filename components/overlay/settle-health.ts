import type { Health } from '~/lib/sites/health.ts';

/** How long a page may show nothing readable before it is called blind, ms: it may still be loading. */
const BLIND_AFTER_MS = 600;

/**
 * Lets blindness be told only when it lasts. `again` is called when the page should be read once more
 * to find out.
 */
export function createHealthGate(again: () => void) {
  let since: number | null = null;
  return (health: Health): Health => {
    if (health.state !== 'blind') {
      since = null;
      return health;
    }
    since ??= Date.now();
    if (Date.now() - since >= BLIND_AFTER_MS) return health;
    setTimeout(again, BLIND_AFTER_MS);
    return { state: 'ok', problems: [] };
  };
}
