import type { Health } from '~/lib/sites/health.ts';

/** How long parts of posts or comments may stand there and make none, ms: the network may still be drawing them. */
const CERTAIN_AFTER_MS = 150;

/** The same where only a counter speaks of comments, ms: they may still be loading, and the panel says that none is read. */
const BLIND_AFTER_MS = 5000;

/**
 * Lets blindness be told only when it lasts. `again` is called when the page should be read once more
 * to find out; `certain` says that parts of posts or comments stand on the page and make none.
 */
export function createHealthGate(again: () => void, certain: () => boolean) {
  let since = 0;
  let patience = 0;
  let told = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** How long it still has to last, ms; what stands there may change meanwhile. */
  const left = (): number => {
    const wanted = certain() ? CERTAIN_AFTER_MS : BLIND_AFTER_MS;
    if (wanted !== patience) since = Date.now();
    patience = wanted;
    return since + patience - Date.now();
  };

  return (health: Health): Health => {
    clearTimeout(timer);
    const blind = health.state === 'blind';
    if (!blind) patience = 0;
    const wait = blind && !told ? left() : 0;
    told = blind && wait <= 0;
    if (wait <= 0) return health;
    timer = setTimeout(again, wait);
    return { state: 'ok', problems: [] };
  };
}
