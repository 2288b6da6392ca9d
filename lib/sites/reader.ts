import type { PageIdentity, Sighting } from '~/lib/comment/sighting.ts';
import type { Changes, Dirty } from './changes.ts';
import { createDepartures } from './departures.ts';
import { fallbacksUsed } from './fallbacks.ts';
import type { Fallback } from './health.ts';
import { judgeHealth } from './judge-health.ts';
import { lostComments } from './lost-comments.ts';
import { createPageMemory } from './page-memory.ts';
import { createPostPlaces } from './post-places.ts';
import type { Reading } from './reading.ts';
import type { Place, Site } from './site.ts';
import { createSlices, inSlices } from './slices.ts';
import { readSurroundings, type Surroundings } from './surroundings.ts';
import { createThreadBoxes } from './thread-boxes.ts';

/** Picks the page to read out of those in a feed, none elsewhere; null when none of them is moderated. */
type ChoosePage = (pages: PageIdentity[]) => Promise<PageIdentity | null>;

/**
 * Reads a living page pass by pass: after the first one only what changed. `read` gives null where no
 * official page is in sight. Another page starts with an empty memory. In a feed `choose` picks one of
 * its pages, and that one is read for as long as a post of it stands there.
 */
export function createReader(
  site: Site,
  root: Document,
  choose: ChoosePage = async ([first]) => first ?? null,
) {
  let owner: string | null = null;
  let address = '';
  let memory = createPageMemory();
  let around: Surroundings | null = null;
  let fallbacks: Fallback[] = [];
  /** Comments that could not be recognised. */
  let lost = 0;
  /** What words alone told of: replies to others, threads. */
  let replies = false;
  let loose = false;
  const posts = createPostPlaces(site);
  const boxes = createThreadBoxes(site, root);
  const departures = createDepartures(site, root, (element) => memory.at(element));

  /** Takes over what one element gives; null when it gives no comment of this page. */
  const take = (element: Element, page: PageIdentity, url: URL, now: Date) => {
    const { sighting, missing } = site.readComment(element, page, url, now);
    const belongs = sighting?.owner === page.owner && sighting.post !== '';
    const reused = memory.stand(element, belongs ? sighting : null, missing);
    if (belongs) departures.stand(sighting.key);
    return { sighting: belongs ? sighting : null, reused };
  };

  const readComments = async (elements: Element[], page: PageIdentity, url: URL) => {
    const now = new Date();
    const read = {
      fresh: [] as Sighting[],
      places: [] as Reading['places'][number][],
      gone: [] as Element[],
      /** Elements that held another comment before: what is known of their threads holds no longer. */
      reused: [] as Element[],
    };
    await inSlices(elements, (element) => {
      if (!element.isConnected) {
        memory.leave(element);
        read.gone.push(element);
        return;
      }
      const { sighting, reused } = take(element, page, url, now);
      if (reused) read.reused.push(element);
      if (!sighting) return;
      read.fresh.push(sighting.deleted ? signed(sighting) : sighting);
      read.places.push({ element, key: sighting.key });
    });
    return read;
  };

  /** Says who deleted it, where the page let us see that. */
  const signed = (sighting: Sighting): Sighting => {
    const goneBy = departures.by(sighting.key);
    return goneBy === null ? sighting : { ...sighting, goneBy };
  };

  const findPage = async (url: URL): Promise<PageIdentity | null> => {
    const shown = site.page(root, url);
    if (shown) return shown;
    const pages = site.feedPages?.(root, url) ?? [];
    const mine = pages.filter((page) => page.owner === owner);
    return choose([...mine, ...pages.filter((page) => page.owner !== owner)]);
  };

  /** Looks over the page again; true when it is another page than before. */
  const lookAround = async (url: URL, rest: () => Promise<void>): Promise<boolean> => {
    const page = await findPage(url);
    const moved = (page?.owner ?? null) !== owner;
    if (moved) {
      owner = page?.owner ?? null;
      memory = createPageMemory();
    }
    around = page && (await readSurroundings(site, root, page, rest));
    posts.reset(around?.posts ?? []);
    loose = boxes.lookLoose(posts.all());
    return moved;
  };

  /** What of the page has to be looked at, after its surroundings were. */
  const plan = async (dirty: Dirty, url: URL, rest: () => Promise<void>) => {
    const elsewhere = url.href !== address;
    address = url.href;
    const anew = dirty === 'all' || dirty.around || elsewhere;
    const moved = anew && (await lookAround(url, rest));
    return { anew, changes: dirty === 'all' || elsewhere || moved ? null : dirty };
  };

  /** Reads what was touched of the posts and threads around `reused` and `changes`; all of them without changes. */
  const readPosts = async (
    changes: Changes | null,
    { anew, reused, page, url }: { anew: boolean; reused: Element[]; page: PageIdentity; url: URL },
    rest: () => Promise<void>,
  ) => {
    const turned = reused.flatMap((element) => site.postOf(element) ?? []);
    const touched = new Set(anew || !changes ? posts.all() : [...changes.posts, ...turned]);
    await posts.look(touched, page, url, rest);
    if (!changes) await boxes.lookAll(posts.all(), rest);
    const parts = changes ? [...changes.parts, ...turned] : [];
    for (const post of parts.flatMap((part) => boxes.look(part))) touched.add(post);
    const shown = posts.shown();
    for (const [id, { place }] of shown) {
      if (touched.has(place)) memory.setOpenThreads(id, boxes.partial(place));
    }
    return [...shown.values()].map(({ post }) => post);
  };

  /** What of the markup is not as it was meant. */
  const lookAtMarkup = (layout: string, place: Place['kind'], changes: Changes | null, read: Element[]) => {
    fallbacks = fallbacksUsed(site.markup, root, layout, { place, replies, loose });
    lost = lostComments(site.markup, root, changes ? site.comments(root) : read);
  };

  const noteReplies = (changes: Changes | null, fresh: readonly Sighting[]) => {
    replies = (changes !== null && replies) || fresh.some(({ replyTo }) => replyTo !== null);
  };

  const read = async (dirty: Dirty, url: URL): Promise<Reading | null> => {
    const rest = createSlices();
    const { anew, changes } = await plan(dirty, url, rest);
    if (!around) return null;
    const wasEmpty = memory.isEmpty();
    const elements = changes ? [...changes.comments] : [...memory.left(), ...site.comments(root)];
    const { fresh, places, gone, reused } = await readComments(elements, around.page, url);
    // The first comments tell the layout, and on some pages the owner.
    const first = !anew && wasEmpty && places.length > 0;
    if (first && (await lookAround(url, rest))) return read('all', url);
    const { page, manages, me, layout } = around;
    const place = site.place(url);
    noteReplies(changes, fresh);
    if (anew || first) lookAtMarkup(layout, place.kind, changes, elements);
    const counted = await readPosts(changes, { anew: anew || first, reused, page, url }, rest);
    const deleted = departures.settle(counted).map((sighting) => signed({ ...sighting, deleted: true }));
    const changed = memory.learn([...fresh, ...deleted]);
    const seen = {
      place,
      posts: counted,
      loaded: memory.loaded(),
      missing: memory.missing(),
      lost,
      strays: () => site.hasStrays(root, place),
    };
    return {
      page,
      manages,
      me,
      layout,
      fallbacks,
      health: judgeHealth(seen),
      posts: counted.map((post) => ({ ...post, seen: memory.seen(post.post) })),
      loadable: boxes.loadable(),
      changed,
      places,
      gone,
    };
  };

  return {
    read,
    /** What the network did to the page, told at once. */
    note: (records: readonly MutationRecord[]) => departures.note(records),
    stop: () => departures.stop(),
  };
}
