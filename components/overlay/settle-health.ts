import type { Health } from '~/lib/sites/health.ts';

/** How long a page may show nothing readable before it is called blind, ms: it may still be loading. */
const BLIND_AFTER_MS = 500;

/** The same where parts of comments stand there already and still make no comment, ms. */
const CERTAIN_AFTER_MS = 150;

/**
 * Lets blindness be told only when it lasts. `again` is called when the page should be read once more
 * to find out; `certain` says that parts of comments stand on the page and make no comment.
 */
export function createHealthGate(again: () => void, certain: () => boolean) {
  let since: number | null = null;
  return (health: Health): Health => {
    if (health.state !== 'blind') {
      since = null;
      return health;
    }
    since ??= Date.now();
    const wait = certain() ? CERTAIN_AFTER_MS : BLIND_AFTER_MS;
    if (Date.now() - since >= wait) return health;
    setTimeout(again, wait);
    return { state: 'ok', problems: [] };
  };
}
