import { Dexie } from 'dexie';
import { isOwed } from '~/lib/comment/owed.ts';
import { byDay } from '~/lib/comment/promised.ts';
import type { CommentState } from '~/lib/comment/state.ts';
import { byUrgency } from '~/lib/comment/urgency-order.ts';
import { database } from '~/lib/log/database.ts';
import type { CommentRow, CoverageRow, PageKey } from '~/lib/log/rows.ts';
import type { Board, Coverage, QueueItem, Verdict } from '~/lib/log/verdict.ts';

/** The overlay shows no more lines than this; the counts beside them are whole. */
const LONGEST_QUEUE = 200;

/** Queue and coverage of one page, as the overlay shows them. */
export async function pageBoard(page: PageKey): Promise<Board> {
  const inState = (state: CommentState) => database.comments.where('[page+state]').equals([page, state]);
  const [unanswered, removed, flagged, promised, coverage] = await Promise.all([
    inState('unanswered').toArray(),
    inState('gone').filter(isOwed).toArray(),
    flaggedRows(page),
    promisedRows(page),
    database.coverage.where('page').equals(page).toArray(),
  ]);
  const open = openItems([...unanswered, ...removed]);
  return {
    queue: open.slice(0, LONGEST_QUEUE).map(queueItem),
    open: open.length,
    urgent: open.filter(({ urgent }) => urgent !== null).length,
    flagged: flagged.slice(0, LONGEST_QUEUE).map(queueItem),
    flags: flagged.length,
    promised: promised.slice(0, LONGEST_QUEUE).map(queueItem),
    promises: promised.length,
    coverage: sumCoverage(coverage),
  };
}

/** Comments of a page with a flag that still stand there, the newest first. */
async function flaggedRows(page: PageKey): Promise<CommentRow[]> {
  const rows = await database.comments
    .where('[page+flags.length]')
    .between([page, 1], [page, Number.MAX_SAFE_INTEGER])
    .filter(({ state }) => state !== 'gone')
    .toArray();
  return rows.sort((one, other) => (other.postedAt ?? '').localeCompare(one.postedAt ?? ''));
}

/** Interim answers and open promises of a page, the nearest day first. */
async function promisedRows(page: PageKey): Promise<CommentRow[]> {
  const { comments } = database;
  const [interim, open] = await Promise.all([
    comments.where('[page+state]').equals([page, 'interim']).toArray(),
    // Where no promise is open, there is nothing in this index.
    comments
      .where('[page+triage.promise.dueAt]')
      .between([page, Dexie.minKey], [page, Dexie.maxKey])
      .toArray(),
  ]);
  const rows = new Map([...interim, ...open].map((row) => [row.key, row]));
  return [...rows.values()].filter(isAnswered).sort(byDay);
}

function isAnswered({ state }: CommentRow): boolean {
  return state === 'interim' || state === 'answered';
}

/**
 * Comments that wait for an answer, most urgent first. A comment whose author asked again is left out:
 * the later question stands in the list itself.
 */
export function openItems(rows: readonly CommentRow[]): CommentRow[] {
  return rows.filter(isOwed).sort((one, other) => byUrgency(one, other) || one.arrival - other.arrival);
}

/** Coverage over posts; the total is unknown as soon as one post shows no counter. */
export function sumCoverage(rows: readonly CoverageRow[]): Coverage {
  const seen = rows.reduce((sum, row) => sum + row.seen, 0);
  const total = rows.reduce<number | null>(
    (sum, row) => (sum === null || row.total === null ? null : sum + row.total),
    0,
  );
  const at =
    rows
      .map((row) => row.at)
      .sort()
      .at(-1) ?? null;
  return { seen, total: rows.length > 0 ? total : null, at };
}

/** The verdict and the text of one comment as they are stored; undefined when it is not in the log. */
export async function storedVerdict(key: string): Promise<{ verdict: Verdict; text: string } | undefined> {
  const row = await database.comments.get(key);
  return row && { verdict: verdictOf(row), text: row.text };
}

/** A comment as a line of the queue. */
export function queueItem(row: CommentRow): QueueItem {
  const { network, page, url, author, text, postedAt } = row;
  return { ...verdictOf(row), network, page, url, authorName: author.name, text, postedAt };
}

/** What is decided about a comment, without the comment. */
export function verdictOf(row: CommentRow): Verdict {
  const { key, state, urgent, startedAt, dueAt, policy, answer, reopened, personal, triage } = row;
  const clock = { startedAt, dueAt, policy };
  const form = { flags: row.flags, protected: row.protected, removal: row.removal ?? null };
  const verdict = { key, state, urgent, ...clock, answer, reopened, personal: personal ?? null, ...form };
  return { ...verdict, ...(triage && { triage }) };
}
