import { database } from '~/lib/log/database.ts';
import type { ReviewRow, ReviewState } from '~/lib/log/review/review-view.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import type { PracticeRow } from './practice-row.ts';

/** An answer of this device on its way through the check, as its author sees it in the trainer. Times are ISO 8601. */
export type CheckedAnswer = {
  id: string;
  key: string;
  citizen: string | null;
  comment: string;
  text: string;
  state: ReviewState;
  sentAt: string;
  decidedAt: string | null;
  by: string | null;
  remarks: string | null;
  rules: string[];
  /** The words to compare with: those approved at once, or a later time for the same comment; null for none yet. */
  approved: string | null;
  rewritten: PracticeRow['rewritten'];
};

/** Own answers that are or were checked, the latest first; fit for `observe`. */
export async function readChecked(): Promise<CheckedAnswer[]> {
  const { practice, reviews, comments } = database;
  return database.transaction('r', practice, reviews, comments, async () => {
    const [decided, under] = await Promise.all([practice.toArray(), reviews.toArray()]);
    const about = await comments.bulkGet(under.map(({ key }) => key));
    return checkedAnswers(
      decided,
      under.map((row, place) => ({ row, comment: about[place] })),
    );
  });
}

type Under = { row: ReviewRow; comment: CommentRow | undefined };

/** What the hub told to practise with, and what only the composer knows yet: on its way, or decided a moment ago. */
function checkedAnswers(decided: readonly PracticeRow[], under: readonly Under[]): CheckedAnswer[] {
  const told = new Set(decided.map(({ id }) => id));
  const answers: CheckedAnswer[] = [
    ...decided,
    ...under.flatMap(({ row, comment }) => (told.has(row.id) ? [] : answerOf(row, comment))),
  ];
  return answers
    .map((answer) => ({ ...answer, approved: approvedFor(answer, answers) }))
    .sort((one, other) => (latest(one) < latest(other) ? 1 : -1));
}

function answerOf(row: ReviewRow, comment: CommentRow | undefined): CheckedAnswer {
  const { id, key, text, state, sentAt, decidedAt, by, remarks, approved } = row;
  const words = { citizen: comment?.author.name || null, comment: comment?.text ?? '' };
  return {
    id,
    key,
    ...words,
    text,
    state,
    sentAt,
    decidedAt,
    by,
    remarks,
    rules: [],
    approved,
    rewritten: null,
  };
}

function approvedFor({ key, approved, sentAt }: CheckedAnswer, all: readonly CheckedAnswer[]): string | null {
  if (approved !== null) return approved;
  const later = all.filter((one) => one.key === key && one.approved !== null && one.sentAt > sentAt);
  return later.sort((one, other) => (one.sentAt < other.sentAt ? -1 : 1))[0]?.approved ?? null;
}

function latest({ decidedAt, sentAt }: CheckedAnswer): string {
  return decidedAt ?? sentAt;
}

/** Whether an answer came back with something to mend: then it is an exercise. */
export function hasRemark({ state, remarks }: Pick<CheckedAnswer, 'state' | 'remarks'>): boolean {
  return (state === 'returned' || state === 'approved') && remarks !== null && remarks.trim() !== '';
}
