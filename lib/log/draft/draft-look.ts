import { Dexie } from 'dexie';
import type { EarlierAnswer } from '~/lib/answer/earlier-answers.ts';
import { calendarFrom, spansOn, type WorkCalendar } from '~/lib/deadline/calendar.ts';
import { dateIn } from '~/lib/deadline/zone.ts';
import { database } from '~/lib/log/database.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import { promiseBehind } from '~/lib/log/triage/promise-behind.ts';
import { learnFrom, topicShown } from '~/lib/log/triage/topics.ts';
import { isoDate, plusDays } from '~/lib/text/day.ts';
import type { Topic } from '~/lib/triage/topics.ts';
import type { DraftLook, DraftThreadLine, OwnAnswers } from './draft-view.ts';
import { draftFor, presentKey } from './drafts.ts';

const EARLIER_MS = 90 * 86_400_000;
const MOST_EARLIER = 500;
const MOST_LINES = 30;
const DAYS_AHEAD = 400;

/** Topics whose work shows on a photo. */
const REPAIRS: ReadonlySet<Topic> = new Set(['roads', 'snow', 'light', 'rubbish', 'housing', 'improvement']);

/**
 * What is known of one comment before an answer to it is written; null when it is not in the log.
 * @param calendar the working time of the territory.
 */
export async function lookForDraft(
  key: string,
  calendar: Parameters<typeof calendarFrom>[0],
  now: Date,
): Promise<DraftLook | null> {
  const row = await database.comments.get(await presentKey(key));
  if (!row) return null;
  const [thread, saved, paired, promise] = await Promise.all([
    threadOf(row),
    draftFor(key),
    isPaired(row.key),
    promiseBehind(row),
  ]);
  const { topic } = topicShown(row, learnFrom([]));
  return {
    text: row.text,
    author: { name: row.author.name, kind: row.author.kind },
    attachments: row.attachments,
    thread,
    saved,
    repair: REPAIRS.has(topic),
    openPromise: promise !== null,
    promised: promise && { text: promise.text, dueAt: promise.dueAt },
    flagged: row.flags.length > 0,
    paired,
    ...daysFrom(calendarFrom(calendar), now),
  };
}

async function isPaired(key: string): Promise<boolean> {
  const pairs = database.events
    .where('key')
    .equals(key)
    .filter(({ type }) => type === 'photo.paired');
  return (await pairs.count()) > 0;
}

async function threadOf(row: CommentRow): Promise<DraftThreadLine[]> {
  const post = await database.comments.where('postKey').equals(row.postKey).toArray();
  return post
    .filter((other) => other.thread === row.thread && other.key !== row.key && !other.deleted)
    .sort((one, other) => inOrder(one.postedAt, other.postedAt) || one.arrival - other.arrival)
    .slice(-MOST_LINES)
    .map(({ key, voice, author, text, postedAt }) => ({
      key,
      voice,
      authorName: author.name,
      text,
      postedAt,
    }));
}

function inOrder(one: string | null, other: string | null): number {
  return one === null || other === null ? 0 : Date.parse(one) - Date.parse(other);
}

/**
 * The page's own answers of the last 90 days, the newest first; those to the comment `key` itself are no templates
 * of an answer to it.
 */
export async function earlierThan(key: string, now: Date): Promise<OwnAnswers> {
  const page = (await database.comments.get(key))?.page;
  if (page === undefined) return [];
  const since = new Date(now.getTime() - EARLIER_MS).toISOString();
  // An answer is noticed after it was written: what was noticed before is older still.
  const links = await database.answers
    .where('[page+noticedAt]')
    .between([page, since], [page, Dexie.maxKey])
    .toArray();
  const recent = links
    .filter(({ comment, gone, noticedAt, postedAt }) => {
      return comment !== key && !gone && (postedAt ?? noticedAt) >= since;
    })
    .sort((one, other) => (one.noticedAt < other.noticedAt ? 1 : -1))
    .slice(0, MOST_EARLIER);
  const [answers, asked] = await Promise.all([
    database.comments.bulkGet(recent.map(({ answer }) => answer)),
    database.comments.bulkGet(recent.map(({ comment }) => comment)),
  ]);
  const told = new Map<string, EarlierAnswer>();
  for (const [place, row] of answers.entries()) {
    if (row) told.set(row.key, { text: row.text, at: row.postedAt, about: asked[place]?.text ?? '' });
  }
  return [...told.values()];
}

function daysFrom(calendar: WorkCalendar, now: Date): Pick<DraftLook, 'today' | 'daysOff'> {
  const today = dateIn(now.getTime(), calendar.zone);
  const days = Array.from({ length: DAYS_AHEAD }, (_, count) => plusDays(today, count));
  return {
    today: isoDate(today),
    daysOff: days.filter((date) => spansOn(calendar, date).length === 0).map(isoDate),
  };
}
