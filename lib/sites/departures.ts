import type { PostSighting, Sighting } from '~/lib/comment/sighting.ts';
import type { Site } from './site.ts';

type Counter = Pick<PostSighting, 'post' | 'total'>;

/** A comment that left the page, and its neighbours then. */
type Missing = { sighting: Sighting; neighbours: Node[]; parent: Node; since: number };

/** The network's counter may follow a removal, or run ahead of it, by this long, ms. */
const WINDOW_MS = 5_000;

/** A press on «Удалить» may wait for a question of the network, ms. */
const PRESS_MS = 60_000;

/**
 * Tells deleted comments from unloaded ones. A comment that left the page counts as deleted only when
 * its neighbours stay and the counter of its post dropped by as many as left: a virtualised wall takes
 * nodes away without that (ok.md §2.1: «vanished» is not «deleted»). A press on the network's own «Удалить» says by whom.
 * @param at the comment that was read last at an element; null where none was.
 * @param now epoch ms.
 */
export function createDepartures(
  site: Site,
  root: Document,
  at: (element: Element) => Sighting | null,
  now: () => number = Date.now,
) {
  const missing = new Map<string, Missing>();
  const pressed = new Map<string, number>();
  const totals = new Map<string, { at: number; total: number }[]>();

  const leave = (node: Node, { previousSibling, nextSibling, target }: MutationRecord) => {
    if (!(node instanceof Element)) return;
    const neighbours = [previousSibling, nextSibling].filter((each) => each instanceof Element);
    for (const element of [node, ...site.comments(node)]) {
      const sighting = at(element);
      if (sighting) missing.set(sighting.key, { sighting, neighbours, parent: target, since: now() });
    }
  };

  let sweeping: ReturnType<typeof setTimeout> | undefined;

  const dropOld = () => {
    for (const [key, { since }] of missing) if (now() - since > WINDOW_MS) missing.delete(key);
  };

  /** Nodes that left are held no longer than they are needed. */
  const sweep = () => {
    sweeping = undefined;
    dropOld();
    if (missing.size > 0) sweeping = setTimeout(sweep, WINDOW_MS);
  };

  const press = ({ target, isTrusted }: Event) => {
    const comment = isTrusted && target instanceof Element ? site.removing(target) : null;
    const key = comment && at(comment)?.key;
    if (key) pressed.set(key, now());
  };
  root.addEventListener('click', press, true);

  /** How many fewer the counter of a post shows than it did within the window. */
  const drop = ({ post, total }: Counter): number => {
    if (total === null) return 0;
    const before = totals.get(post) ?? [];
    // A figure stood until the next one was read: the last of all stands still, however old it is.
    const recent = before.filter((_, index) => now() - (before[index + 1]?.at ?? now()) < WINDOW_MS);
    totals.set(post, [...recent, { at: now(), total }]);
    return Math.max(0, ...recent.map((each) => each.total - total));
  };

  const isDeleted = ({ neighbours, parent }: Missing): boolean =>
    parent.isConnected && neighbours.every((node) => node.isConnected);

  return {
    /** What the network did to the page: nodes that left are remembered with their neighbours of that moment. */
    note(records: readonly MutationRecord[]) {
      for (const record of records) for (const node of record.removedNodes) leave(node, record);
      if (missing.size > 0) sweeping ??= setTimeout(sweep, WINDOW_MS);
    },
    /** A comment was read on the page: it is not missing. */
    stand: (key: string) => void missing.delete(key),
    /** Compares with the counters of a reading; gives the comments that turned out to be deleted. */
    settle(counters: readonly Counter[]): Sighting[] {
      dropOld();
      const deleted = counters.flatMap((counter) => {
        const left = [...missing.values()].filter(({ sighting }) => sighting.post === counter.post);
        const fits = drop(counter) === left.length && left.every(isDeleted);
        return fits ? left.map(({ sighting }) => sighting) : [];
      });
      for (const { key, post } of deleted) {
        missing.delete(key);
        // The same drop of a counter must not tell of another comment again.
        totals.delete(post);
      }
      return deleted;
    },
    /** `us` when the network's «Удалить» under this comment was pressed on this page a moment ago. */
    by: (key: string): 'us' | null => (now() - (pressed.get(key) ?? 0) < PRESS_MS ? 'us' : null),
    stop() {
      clearTimeout(sweeping);
      root.removeEventListener('click', press, true);
    },
  };
}
