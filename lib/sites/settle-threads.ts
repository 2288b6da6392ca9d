import type { Sighting } from '~/lib/comment/sighting.ts';

/**
 * Gives every comment that names the one it replies to the root of its chain as `thread`, for networks
 * that draw replies flat (ok.md §8.8). A chain is followed as far as it was read. Changes `fresh` in place.
 */
export function settleThreads(fresh: Sighting[], known: ReadonlyMap<string, Sighting>): void {
  const byId = new Map<string, Sighting>();
  for (const sighting of known.values()) byId.set(`${sighting.post}/${sighting.id}`, sighting);
  for (const sighting of fresh) byId.set(`${sighting.post}/${sighting.id}`, sighting);
  for (const sighting of fresh) if (sighting.replyTo) sighting.thread = rootOf(sighting, byId);
}

function rootOf(sighting: Sighting, byId: ReadonlyMap<string, Sighting>): string {
  const visited = new Set<string>();
  let at = sighting;
  while (at.replyTo && !visited.has(at.id)) {
    visited.add(at.id);
    const parent = byId.get(`${at.post}/${at.replyTo}`);
    if (!parent) return at.replyTo;
    at = parent;
  }
  return at.id;
}
