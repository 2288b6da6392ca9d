import { type Flood, floodsOf, type Said } from '~/lib/comment/flood.ts';
import type { Sighting } from '~/lib/comment/sighting.ts';

/** Comments older than this, ms, are no news: a flood is a thing of now. */
const RECENT_MS = 3 * 3_600_000;

/** Comments that are compared with one another at most: the latest. */
const MOST = 500;

/** Remembers what citizens said lately on the pages in sight, and finds floods in it. */
export function createFloodWatch() {
  const recent = new Map<string, Said>();
  let floods: Flood[] = [];

  return {
    learn(sightings: readonly Sighting[]) {
      if (sightings.length === 0) return;
      const from = Date.now() - RECENT_MS;
      for (const sighting of sightings) {
        const { key, url, text, author } = sighting;
        const postedAt = recentTime(sighting, from);
        if (postedAt === null) recent.delete(key);
        else recent.set(key, { key, url, text, author: author.name, postedAt });
      }
      for (const [key, { postedAt }] of recent) if (Date.parse(postedAt) < from) recent.delete(key);
      const kept = latest([...recent.values()]);
      // A busy page brings thousands in those hours: what is not compared is not kept.
      if (kept.length < recent.size) {
        recent.clear();
        for (const said of kept) recent.set(said.key, said);
      }
      floods = floodsOf(kept);
    },
    floods: (): readonly Flood[] => floods,
    /** Another page. */
    forget() {
      recent.clear();
      floods = [];
    },
  };
}

/** Null for what is deleted, written by a page, old, or of a time that is known by its day alone. */
function recentTime({ deleted, author, posted }: Sighting, from: number): string | null {
  if (deleted || author.kind === 'community' || !posted || posted.precision === 'day') return null;
  return Date.parse(posted.at) >= from ? posted.at : null;
}

function latest(said: Said[]): Said[] {
  if (said.length <= MOST) return said;
  return said.sort((one, other) => Date.parse(other.postedAt) - Date.parse(one.postedAt)).slice(0, MOST);
}
