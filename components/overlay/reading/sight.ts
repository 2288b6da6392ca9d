import type { PageIdentity } from '~/lib/comment/sighting.ts';
import type { Health } from '~/lib/sites/health.ts';
import type { Reading } from '~/lib/sites/reading.ts';
import type { Site } from '~/lib/sites/site.ts';
import { joinHealth } from './join-pages.ts';
import { createHealthGate } from './settle-health.ts';

/**
 * What was read of the pages in sight at the last look. `again` is called when the page should be read once
 * more to find out whether it is blind.
 */
export function createSight(site: Site, root: Document, again: () => void) {
  const gates = new Map<string, ReturnType<typeof createHealthGate>>();
  let readings: readonly Reading[] = [];
  let at = '';

  const settled = ({ page, health, fallbacks }: Reading): Health => {
    const strays = () => site.hasStrays(root, site.place(new URL(location.href)));
    const gate = gates.get(page.owner) ?? createHealthGate(again, strays);
    gates.set(page.owner, gate);
    return { ...gate(health), fallbacks };
  };

  return {
    /** Takes over a look that was taken just now. */
    take(fresh: readonly Reading[]) {
      readings = fresh.map((one) => ({ ...one, health: settled(one) }));
      at = new Date().toISOString();
    },
    /** One for each page, the page with most posts first; none where no page is in sight. */
    readings: () => readings,
    /** ISO 8601 of the last look. */
    at: () => at,
    /** As bad as the worst of the pages. */
    health: () => joinHealth(readings.map(({ health }) => health)),
    /** The page in sight that a comment belongs to. */
    pageOf: (key: string): PageIdentity | null =>
      readings.find(({ page: { owner } }) => key.startsWith(`${site.network}:${owner}:`))?.page ?? null,
    /** No page is in sight any more. */
    leave() {
      readings = [];
    },
  };
}
