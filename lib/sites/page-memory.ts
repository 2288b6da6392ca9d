import type { Sighting } from '~/lib/comment/sighting.ts';
import { sameSighting } from './same-sighting.ts';
import { settleThreads } from './settle-threads.ts';

type Standing = { key: string | null; missing: string[] };

/** What was read of one page so far: by key for good, by element only while it stands on the page. */
export function createPageMemory() {
  const known = new Map<string, Sighting>();
  const standing = new Map<Element, Standing>();
  const openThreads = new Map<string, ReadonlySet<string> | 'all'>();

  const isPartial = (sighting: Sighting): boolean => {
    const open = openThreads.get(sighting.post);
    return open === 'all' || (open?.has(sighting.thread) ?? false);
  };

  const tally = (sightings: Iterable<Sighting>): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { post, deleted } of sightings) if (!deleted) counts.set(post, (counts.get(post) ?? 0) + 1);
    return counts;
  };

  return {
    /** One element was read; `key` is null when it gave no comment. */
    stand(element: Element, key: string | null, missing: string[]) {
      standing.set(element, { key, missing });
    },
    setOpenThreads(post: string, open: ReadonlySet<string> | 'all') {
      openThreads.set(post, open);
    },
    /** Takes over fresh sightings; gives those that are new or differ, older ones whose thread opened, closed or grew included. */
    learn(fresh: Sighting[]): Sighting[] {
      const turned = [...known.values()].filter((sighting) => isPartial(sighting) !== sighting.partial);
      const settled = [...turned, ...settleThreads(fresh, known)].map((sighting) => ({
        ...sighting,
        partial: isPartial(sighting),
      }));
      return settled.filter((sighting) => {
        const before = known.get(sighting.key);
        if (before && sameSighting(before, sighting)) return false;
        known.set(sighting.key, sighting);
        return true;
      });
    },
    /** Comments ever read, by post; deleted ones not counted. */
    seen: () => tally(known.values()),
    /** Comments that stand on the page now, by post; the same comment in two places counts once. */
    loaded(): Map<string, number> {
      const keys = new Set<string>();
      for (const [element, { key }] of standing) {
        if (!element.isConnected) standing.delete(element);
        else if (key) keys.add(key);
      }
      return tally([...keys].flatMap((key) => known.get(key) ?? []));
    },
    /** Required fields that could not be read, one list for each comment that stands on the page. */
    missing: () => [...standing.values()].flatMap(({ missing }) => (missing.length > 0 ? [missing] : [])),
  };
}
