import { commentKey } from '~/lib/comment/key.ts';
import type { Sighting } from '~/lib/comment/sighting.ts';

/**
 * Gives every comment that names the one it replies to the root of its chain as `thread`, for networks
 * that draw replies flat (ok.md §8.8). A chain is followed as far as it was read: comments read before
 * whose chain grew upwards with `fresh` come along. `gone` names the roots of replies that left the page,
 * by `post/id`; `near` are those of `known` whose chain may have grown. Changes nothing in place.
 */
export function settleThreads(
  fresh: Sighting[],
  known: ReadonlyMap<string, Sighting>,
  gone: ReadonlyMap<string, string> = new Map(),
  near: Iterable<Sighting> = known.values(),
): Sighting[] {
  // A root makes no chain longer: what replied to it named it already.
  if (!fresh.some(({ replyTo }) => replyTo)) return fresh;
  const read = new Map(fresh.map((sighting) => [sighting.key, sighting]));
  const find = ({ network, owner, post }: Sighting, id: string) => {
    const key = commentKey(network, owner, post, id);
    return read.get(key) ?? known.get(key);
  };
  const settle = (sighting: Sighting) =>
    sighting.replyTo ? { ...sighting, thread: rootOf(sighting, find, gone) } : sighting;
  const moved = [...near].flatMap((before) => {
    if (read.has(before.key)) return [];
    const after = settle(before);
    return after.thread === before.thread ? [] : [after];
  });
  return [...moved, ...fresh.map(settle)];
}

function rootOf(
  sighting: Sighting,
  find: (beside: Sighting, id: string) => Sighting | undefined,
  gone: ReadonlyMap<string, string>,
): string {
  const visited = new Set<string>();
  let at = sighting;
  while (at.replyTo && !visited.has(at.id)) {
    visited.add(at.id);
    const parent = find(at, at.replyTo);
    if (!parent) return gone.get(`${at.post}/${at.replyTo}`) ?? at.replyTo;
    at = parent;
  }
  return at.id;
}
