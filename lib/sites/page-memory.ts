import type { Sighting } from '~/lib/comment/sighting.ts';
import { createPostKeys } from './post-keys.ts';
import { sameSighting } from './same-sighting.ts';
import { settleThreads } from './settle-threads.ts';
import { withoutShorterCopies } from './shorter-copy.ts';

/** Replies that left and whose thread is still known; who replied to an older one starts a thread of its own. */
const GONE_REPLIES = 1000;

type OpenThreads = ReadonlySet<string> | 'all';

/**
 * What was read of one page so far. A comment is remembered whole while it stands on the page and by its
 * key afterwards, so that an open tab does not grow with what came and went.
 */
export function createPageMemory() {
  const known = new Map<string, Sighting>();
  /** Read in this pass and not learned yet. */
  const pending = new Map<string, Sighting>();
  const keys = new Map<Element, string>();
  const missing = new Map<Element, string[]>();
  const posts = createPostKeys();
  const openThreads = new Map<string, OpenThreads>();
  const threads = new Map<string, Set<string>>();
  /** Root of the thread of each reply that left the page, by post and id. */
  const goneReplies = new Map<string, string>();
  let turned = new Set<string>();

  const isPartial = (sighting: Sighting): boolean => {
    const open = openThreads.get(sighting.post);
    return open === 'all' || (open?.has(sighting.thread) ?? false);
  };

  const membersOf = (post: string, thread: string): Sighting[] =>
    [...(threads.get(placeOf(post, thread)) ?? [])].flatMap((key) => known.get(key) ?? []);

  /** Comments read before whose chain of replies may lead elsewhere with `fresh`. */
  const near = (fresh: Sighting[]): Set<Sighting> =>
    new Set(
      fresh.flatMap((sighting) => {
        const before = known.get(sighting.key);
        const turnedAway = before && before.replyTo !== sighting.replyTo;
        return [
          ...(sighting.replyTo ? membersOf(sighting.post, sighting.id) : []),
          ...(turnedAway ? membersOf(sighting.post, before.thread) : []),
        ];
      }),
    );

  const forget = (key: string) => {
    const sighting = known.get(key);
    if (!sighting) return;
    known.delete(key);
    const members = threads.get(placeOf(sighting.post, sighting.thread));
    members?.delete(key);
    if (members?.size === 0) threads.delete(placeOf(sighting.post, sighting.thread));
    if (sighting.replyTo) goneReplies.set(placeOf(sighting.post, sighting.id), sighting.thread);
    const [oldest] = goneReplies.keys();
    if (goneReplies.size > GONE_REPLIES && oldest !== undefined) goneReplies.delete(oldest);
  };

  /** Comments of a post whose thread is open now and was not before, or the other way round. */
  const keysOfTurned = (post: string, before: OpenThreads, open: OpenThreads): Iterable<string> => {
    if (before === 'all' || open === 'all') return before === open ? [] : posts.standing(post).keys();
    const differing = [...before, ...open].filter((thread) => before.has(thread) !== open.has(thread));
    return differing.flatMap((thread) => [...(threads.get(placeOf(post, thread)) ?? [])]);
  };

  const leave = (element: Element) => {
    const key = keys.get(element);
    keys.delete(element);
    missing.delete(element);
    if (key === undefined) return;
    const post = known.get(key)?.post;
    if (post === undefined || posts.leave(post, key, element)) forget(key);
  };

  const remember = (sighting: Sighting) => {
    const before = known.get(sighting.key);
    if (before) threads.get(placeOf(before.post, before.thread))?.delete(before.key);
    known.set(sighting.key, sighting);
    const place = placeOf(sighting.post, sighting.thread);
    threads.set(place, (threads.get(place) ?? new Set()).add(sighting.key));
    posts.remember(sighting);
  };

  /** The element shows now which id its comment has: the digest that stood for it counts no second time. */
  const learnId = (before: Sighting | undefined, now: Sighting) => {
    if (!before?.weak || now.weak || before.text !== now.text || before.author.name !== now.author.name)
      return;
    posts.unlearn(before);
  };

  return {
    /** One element was read; `sighting` is null when it gave no comment. True when it held another one before. */
    stand(element: Element, sighting: Sighting | null, without: string[]): boolean {
      const before = keys.get(element);
      const reused = before !== undefined && before !== sighting?.key;
      if (reused) {
        if (sighting) learnId(known.get(before), sighting);
        leave(element);
      }
      if (without.length > 0) missing.set(element, without);
      else missing.delete(element);
      if (sighting) pending.set(sighting.key, sighting);
      if (!sighting || before === sighting.key) return reused;
      keys.set(element, sighting.key);
      posts.stand(sighting, element);
      return reused;
    },
    /** The comment that was read last at an element; null where none was. */
    at(element: Element): Sighting | null {
      const key = keys.get(element) ?? '';
      return pending.get(key) ?? known.get(key) ?? null;
    },
    /** True while no comment stands on the page. */
    isEmpty: () => keys.size === 0,
    /** An element left the page. */
    leave,
    /** Elements that left the page without a word. */
    left: () => [...keys.keys(), ...missing.keys()].filter((element) => !element.isConnected),
    setOpenThreads(post: string, open: OpenThreads) {
      const before = openThreads.get(post) ?? new Set<string>();
      openThreads.set(post, open);
      for (const key of keysOfTurned(post, before, open)) turned.add(key);
    },
    /** Takes over fresh sightings; gives those that are new or differ, older ones whose thread opened, closed or grew included. */
    learn(read: Sighting[]): Sighting[] {
      pending.clear();
      const whole = withoutShorterCopies(read, known);
      const older = [...turned].flatMap((key) => known.get(key) ?? []);
      turned = new Set();
      const settled = [...older, ...settleThreads(whole, known, goneReplies, near(whole))].map((sighting) => {
        const partial = isPartial(sighting);
        return partial === sighting.partial ? sighting : { ...sighting, partial };
      });
      return settled.filter((sighting) => {
        const before = known.get(sighting.key);
        if (before && sameSighting(before, sighting)) return false;
        remember(sighting);
        // A deletion is told of after the comment left: nothing would ever take it out again.
        if (!posts.standing(sighting.post).has(sighting.key)) forget(sighting.key);
        return true;
      });
    },
    /** How many comments of a post were ever read; deleted ones not counted. */
    seen: posts.seen,
    /** Comments that stand on the page now, by post; the same comment in two places counts once. */
    loaded: posts.loaded,
    /** Required fields that could not be read, one list for each comment that stands on the page. */
    missing: () => [...missing.values()],
  };
}

/** A name for a comment or thread of a post. */
function placeOf(post: string, id: string): string {
  return `${post}/${id}`;
}
