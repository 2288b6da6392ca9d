import type { PageIdentity } from '~/lib/comment/sighting.ts';
import type { Dirty } from './changes.ts';
import { createReader } from './reader.ts';
import type { Reading } from './reading.ts';
import type { Site } from './site.ts';

type Reader = ReturnType<typeof createReader>;

/** Picks the pages to read out of those whose posts stand in a feed. */
type ChoosePages = (pages: PageIdentity[]) => Promise<PageIdentity[]>;

/**
 * Reads every page in sight: the one an address belongs to, or in a feed all that `choose` picks, each with
 * a memory of its own. `read` gives one reading for each, the page with most posts first; none where no
 * such page is in sight.
 */
export function createPageReaders(site: Site, root: Document, choose: ChoosePages) {
  let known: { address: string; page: PageIdentity } | null = null;
  const readMain = () =>
    createReader(site, root, async () => (known?.address === root.location.href ? known.page : null));
  let main = readMain();
  const inFeed = new Map<string, Reader>();
  /** Pages read in the pass before: whoever was away since has missed what changed. */
  let present = new Set<string>();
  let offered: PageIdentity[] = [];
  let address = '';

  const readerOf = (owner: string): Reader => {
    const known = inFeed.get(owner);
    if (known) return known;
    const reader = createReader(
      site,
      root,
      async (pages) => pages.find((page) => page.owner === owner) ?? null,
    );
    inFeed.set(owner, reader);
    return reader;
  };

  const leaveFeed = () => {
    for (const reader of inFeed.values()) reader.stop();
    inFeed.clear();
    present.clear();
  };

  const readFeed = async (pages: PageIdentity[], dirty: Dirty, url: URL): Promise<Reading[]> => {
    const before = present;
    present = new Set(pages.map(({ owner }) => owner));
    const readings: Reading[] = [];
    for (const { owner } of pages) {
      const reading = await readerOf(owner).read(before.has(owner) ? dirty : 'all', url);
      if (reading) readings.push(reading);
    }
    return readings;
  };

  /** Pages whose posts stand in a feed; only a landmark that came or went brings others. */
  const findPages = (dirty: Dirty, url: URL): PageIdentity[] => {
    if (dirty === 'all' || dirty.around || url.href !== address) offered = site.feedPages?.(root, url) ?? [];
    address = url.href;
    return offered;
  };

  const stop = () => {
    leaveFeed();
    main.stop();
  };

  return {
    async read(dirty: Dirty, url: URL): Promise<Reading[]> {
      const pages = findPages(dirty, url);
      if (pages.length > 0) return readFeed(await choose(pages), dirty, url);
      leaveFeed();
      const reading = await main.read(dirty, url);
      return reading ? [reading] : [];
    },
    /** What the network did to the page, told at once. */
    note(records: readonly MutationRecord[]) {
      for (const reader of [main, ...inFeed.values()]) reader.note(records);
    },
    /** Names the page of the address that is open, where the markup itself does not tell it. */
    know(page: PageIdentity) {
      known = { address: root.location.href, page };
    },
    /** Forgets everything that was read, as on a fresh page. */
    restart() {
      stop();
      main = readMain();
    },
    stop,
  };
}
