import { database } from './database.ts';
import { type EventType, eventDataSchemas, type LogEvent } from './event.ts';
import { type Overview, overviewOf } from './overview.ts';
import type { AnswerRow, CommentRow } from './rows.ts';
import { APPLIED } from './settings-change.ts';

/** The rows of one moment, and where the log ended then. */
type Known = {
  /** Null while the log was empty. */
  last: Pick<LogEvent, 'seq' | 'hash'> | null;
  /** What settings the log was in line with: others judge every comment anew. */
  applied: unknown;
  comments: Map<string, CommentRow>;
  answers: Map<string, AnswerRow>;
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
 * Makes a reader of the overview that reads all of it once and afterwards only the posts that new events are about;
 * what it gives is the same as `readOverview`. Fit for `observe`: with 100,000 events reading all at each change keeps
 * a page busy for a second.
 */
export function createOverviewReader(): () => Promise<Overview> {
  let known: Known | null = null;
  return () => {
    const { comments, answers, coverage, events, reviews, meta } = database;
    return database.transaction('r', [comments, answers, coverage, events, reviews, meta], async () => {
      const [looks, count] = await Promise.all([coverage.toArray(), events.count()]);
      const before = known;
      // Whatever breaks off half way is read anew.
      known = null;
      const now: Known = (before && (await followed(before))) ?? (await readAll());
      known = now;
      return overviewOf([...now.comments.values()], [...now.answers.values()], looks, count);
    });
  };
}

async function readAll(): Promise<Known> {
  const [comments, answers, end] = await Promise.all([
    database.comments.toArray(),
    database.answers.toArray(),
    endOfLog(),
  ]);
  return {
    ...end,
    comments: new Map(comments.map((row) => [row.key, row])),
    answers: new Map(answers.map((row) => [row.id, row])),
  };
}

async function endOfLog(): Promise<Pick<Known, 'last' | 'applied'>> {
  const [last, applied] = await Promise.all([
    database.events.orderBy('seq').last(),
    database.meta.get(APPLIED),
  ]);
  return { last: last ? { seq: last.seq, hash: last.hash } : null, applied: applied?.value };
}

/** The rows as they are now; null where more than some posts may have changed. */
async function followed(known: Known): Promise<Known | null> {
  const [end, before, news] = await Promise.all([
    endOfLog(),
    database.events
      .where('seq')
      .equals(known.last?.seq ?? 0)
      .first(),
    database.events
      .where('seq')
      .above(known.last?.seq ?? 0)
      .toArray(),
  ]);
  // Another log in the place of the one that was read, or another judgement of all comments.
  if (before?.hash !== known.last?.hash || end.applied !== known.applied) return null;
  const posts = await postsOf(news, known);
  if (posts === null || posts.size > MANY_POSTS) return null;
  if (posts.size > 0) await refresh(known, posts);
  return { ...known, ...end };
}

/** Keys of the posts that events are about; null where one of them is about more. */
async function postsOf(news: readonly LogEvent[], { comments }: Known): Promise<Set<string> | null> {
  const keys = [...new Set(news.flatMap(({ key }) => key ?? []))];
  const rows = await database.comments.bulkGet(keys);
  // A comment that stood here neither then nor now changes nothing.
  const posts = new Set(keys.flatMap((key, index) => (rows[index] ?? comments.get(key))?.postKey ?? []));
  for (const { key, type, page, data } of news) {
    if (key !== null || ASIDE.has(type)) continue;
    if (type !== 'coverage.seen') return null;
    posts.add(`${page}:${eventDataSchemas[type].parse(data).post}`);
  }
  return posts;
}

/** Puts the rows of these posts as they are now in the place of those that were read before. */
async function refresh({ comments, answers }: Known, posts: ReadonlySet<string>): Promise<void> {
  const fresh = await database.comments
    .where('postKey')
    .anyOf([...posts])
    .toArray();
  const touched = new Set(fresh.map(({ key }) => key));
  for (const [key, row] of comments) {
    if (!posts.has(row.postKey)) continue;
    touched.add(key);
    comments.delete(key);
  }
  for (const row of fresh) comments.set(row.key, row);
  const given = await database.answers
    .where('comment')
    .anyOf([...touched])
    .toArray();
  for (const [id, row] of answers) if (touched.has(row.comment)) answers.delete(id);
  for (const row of given) answers.set(row.id, row);
}
