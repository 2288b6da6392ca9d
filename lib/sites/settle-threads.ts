import type { Sighting } from '~/lib/comment/sighting.ts';

/**
 * Gives every comment that names the one it replies to the root of its chain as `thread`, for networks
 * that draw replies flat (ok.md §8.8). A chain is followed as far as it was read: comments read before
 * whose chain grew upwards with `fresh` come along. `gone` names the roots of replies that left the page,
 * by `post/id`. Changes nothing in place.
 */
export function settleThreads(
  fresh: Sighting[],
  known: ReadonlyMap<string, Sighting>,
  gone: ReadonlyMap<string, string> = new Map(),
): Sighting[] {
  // A root makes no chain longer: what replied to it named it already.
  if (!fresh.some(({ replyTo }) => replyTo)) return fresh;
  const byId = new Map<string, Sighting>();
  for (const sighting of [...known.values(), ...fresh]) byId.set(`${sighting.post}/${sighting.id}`, sighting);
  const settle = (sighting: Sighting) =>
    sighting.replyTo ? { ...sighting, thread: rootOf(sighting, byId, gone) } : sighting;
  const freshKeys = new Set(fresh.map(({ key }) => key));
  const moved = [...known.values()].flatMap((before) => {
    if (freshKeys.has(before.key)) return [];
    const after = settle(before);
    return after.thread === before.thread ? [] : [after];
  });
  return [...moved, ...fresh.map(settle)];
}

function rootOf(
  sighting: Sighting,
  byId: ReadonlyMap<string, Sighting>,
  gone: ReadonlyMap<string, string>,
): string {
  const visited = new Set<string>();
  let at = sighting;
  while (at.replyTo && !visited.has(at.id)) {
    visited.add(at.id);
    const parent = byId.get(`${at.post}/${at.replyTo}`);
    if (!parent) return gone.get(`${at.post}/${at.replyTo}`) ?? at.replyTo;
    at = parent;
  }
  return at.id;
}
