import { Dexie } from 'dexie';
import { postKeyOf } from '~/lib/comment/key.ts';
import { database } from '~/lib/log/database.ts';
import type { PageKey } from '~/lib/log/rows.ts';
import { commentPages } from './comment-pages.ts';
import { onShelf } from './on-shelf.ts';
import { endOfLog, type LogEnd, newsSince, postsOf } from './overview-reader.ts';

/** Settled comments by page, and those of them of which a person is asked how they ended. */
export type SettledCounts = {
  settled: ReadonlyMap<PageKey, number>;
  asked: ReadonlyMap<PageKey, number>;
};

type Known = LogEnd & { until: string; counts: SettledCounts };

/**
 * Makes a counter of the settled comments, which afterwards counts anew only the pages that new events are about.
 * What it makes takes a moment, ISO 8601: those that are asked about up to then. Gives the same object as before where
 * no count is another. Fit for `observe`.
 */
export function createSettledCounter(): (until: string) => Promise<SettledCounts> {
  let known: Known | null = null;
  return async (until) => {
    const before = known?.until === until ? known : null;
    const now: Known = (before && (await inOne(() => followed(before)))) ?? (await countAll(until));
    known = now;
    return now.counts;
  };
}

function inOne<T>(work: () => Promise<T>): Promise<T> {
  const { comments, events, meta } = database;
  return database.transaction('r', [comments, events, meta], async () => work());
}

async function countAll(until: string): Promise<Known> {
  const pages = await commentPages();
  return inOne(async () => ({ ...(await endOfLog()), until, counts: await countOnPages(pages, until) }));
}

async function followed(known: Known): Promise<Known | null> {
  const told = await newsSince(known);
  const posts = told && postsOf(told.news);
  if (!told || !posts) return null;
  const { until, counts } = known;
  const { settled, asked } = await countOnPages([...new Set([...posts].map(postKeyOf))], until);
  if (holds(counts.settled, settled) && holds(counts.asked, asked)) return { ...told.end, until, counts };
  const merged = {
    settled: new Map([...counts.settled, ...settled]),
    asked: new Map([...counts.asked, ...asked]),
  };
  return { ...told.end, until, counts: merged };
}

/** True where the whole has the very counts of the part. */
function holds(whole: ReadonlyMap<PageKey, number>, part: ReadonlyMap<PageKey, number>): boolean {
  return [...part].every(([page, count]) => whole.get(page) === count);
}

async function countOnPages(pages: readonly PageKey[], until: string): Promise<SettledCounts> {
  const [settled, asked] = await Promise.all([
    Promise.all(pages.map((page) => onShelf('settled', page).count())),
    Promise.all(pages.map((page) => askedOn(page, until))),
  ]);
  return { settled: byPage(pages, settled), asked: byPage(pages, asked) };
}

function askedOn(page: PageKey, until: string): Promise<number> {
  const asked = database.comments.where('[shelf+page+triage.ask.at]');
  return asked.between(['settled', page, Dexie.minKey], ['settled', page, until], true, true).count();
}

function byPage(pages: readonly PageKey[], counts: readonly number[]): Map<PageKey, number> {
  return new Map(pages.map((page, place) => [page, counts[place] ?? 0]));
}
