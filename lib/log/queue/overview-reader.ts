import { postKey, postKeyOf } from '~/lib/comment/key.ts';
import { database } from '~/lib/log/database.ts';
import { type EventType, eventDataSchemas, type LogEvent } from '~/lib/log/event.ts';
import { splitPage } from '~/lib/log/projection/fold.ts';
import { APPLIED } from '~/lib/log/record/settings-change.ts';
import type { CommentRow, CoverageRow, MetaRow } from '~/lib/log/rows.ts';
import { onShelf } from './on-shelf.ts';
import { type Overview, overviewOf } from './overview.ts';

/** Where the log ended when it was read, and what settings it was in line with: others judge every comment anew. */
export type LogEnd = { last: Pick<LogEvent, 'seq' | 'hash'> | null; applied: unknown };

type Known = LogEnd & {
  live: Map<string, CommentRow>;
  looks: Map<string, CoverageRow>;
  looked: readonly CoverageRow[];
};

/** Events without a comment that no comment is read differently for. */
const ASIDE: ReadonlySet<EventType> = new Set([
  'health.changed',
  'clock.measured',
  'blind.drawn',
  'blind.judged',
  'openness.checked',
]);

/** So many posts and more are read sooner with everything else. */
const MANY_POSTS = 50;

/**
 * Makes a reader of the overview that finds what is live by an index, and afterwards reads only the posts that new
 * events are about; what it gives is the same as `readOverview`. Fit for `observe`: what a change costs does not
 * grow with the log.
 */
export function createOverviewReader(): () => Promise<Overview> {
  let known: Known | null = null;
  return () => {
    const { comments, coverage, events, reviews, meta } = database;
    return database.transaction('r', [comments, coverage, events, reviews, meta], async () => {
      const [now, checks] = await Promise.all([bringUp(known), reviews.toArray()]);
      known = now;
      return overviewOf({
        ...now,
        live: [...now.live.values()],
        reviews: checks,
        events: now.last?.seq ?? 0,
      });
    });
  };
}

async function bringUp(known: Known | null): Promise<Known> {
  return known && (await follow(known)) ? known : readAll();
}

async function readAll(): Promise<Known> {
  const [live, looked, end] = await Promise.all([
    onShelf('live').toArray(),
    database.coverage.toArray(),
    endOfLog(),
  ]);
  return {
    ...end,
    live: new Map(live.map((row) => [row.key, row])),
    looks: new Map(looked.map((row) => [row.postKey, row])),
    looked,
  };
}

/** The end of the log now. Called inside a transaction. */
export async function endOfLog(): Promise<LogEnd> {
  const [last, applied] = await Promise.all([
    database.events.orderBy('seq').last(),
    database.meta.get(APPLIED),
  ]);
  return endAt(last, applied);
}

function endAt(last: LogEvent | undefined, applied: MetaRow | undefined): LogEnd {
  return { last: last ? { seq: last.seq, hash: last.hash } : null, applied: applied?.value };
}

/** What was written since; null where it is not the same log any more, or all of it was judged anew. */
export async function newsSince({
  last,
  applied,
}: LogEnd): Promise<{ end: LogEnd; news: LogEvent[] } | null> {
  // From the known end on, in one question: each costs a way to the database and back.
  const [events, now] = await Promise.all([
    database.events
      .where('seq')
      .aboveOrEqual(last?.seq ?? 0)
      .toArray(),
    database.meta.get(APPLIED),
  ]);
  if ((last && events[0]?.hash !== last.hash) || now?.value !== applied) return null;
  return { end: endAt(events.at(-1), now), news: last ? events.slice(1) : events };
}

/** Keys of the posts that events are about; null where one of them is about more, or they are many. */
export function postsOf(news: readonly LogEvent[]): Set<string> | null {
  const posts = new Set<string>();
  for (const { key, type, page, data } of news) {
    if (key !== null) posts.add(postKeyOf(key));
    else if (type === 'coverage.seen') {
      posts.add(postKey(...splitPage(page ?? ''), eventDataSchemas[type].parse(data).post));
    } else if (!ASIDE.has(type)) return null;
  }
  return posts.size > MANY_POSTS ? null : posts;
}

/**
 * Brings the rows up to date, all at once when everything was read: what breaks off half way has changed nothing, and
 * a look that the next change overtakes leaves that one something to go on from.
 * @returns false where more than some posts may have changed.
 */
async function follow(known: Known): Promise<boolean> {
  const told = await newsSince(known);
  const posts = told && postsOf(told.news);
  if (!told || !posts) return false;
  const [fresh, looks] = await Promise.all([
    Promise.all([...posts].map((post) => onShelf('live', post).toArray())),
    database.coverage.bulkGet([...posts]),
  ]);
  if (posts.size > 0) replacePosts(known.live, posts, fresh.flat());
  for (const look of looks) if (look) known.looks.set(look.postKey, look);
  const looked = isTold(told.news) ? [...known.looks.values()] : known.looked;
  Object.assign(known, told.end, { looked });
  return true;
}

function isTold(news: readonly LogEvent[]): boolean {
  return news.some(({ type }) => type === 'coverage.seen');
}

/** Puts the rows of these posts as they are now in the place of those that were read before. */
export function replacePosts(
  rows: Map<string, CommentRow>,
  posts: ReadonlySet<string>,
  fresh: readonly CommentRow[],
): void {
  for (const [key, row] of rows) if (posts.has(row.postKey)) rows.delete(key);
  for (const row of fresh) rows.set(row.key, row);
}

/** Reads the whole overview at one moment. */
export function readOverview(): Promise<Overview> {
  return createOverviewReader()();
}
