import { v4 as uuidv4 } from 'uuid';
import { database } from '~/lib/log/database.ts';
import { presentKey } from '~/lib/log/draft/drafts.ts';
import { cursorName as practiceCursorName } from '~/lib/log/training/practice.ts';
import type { ReviewDraft, Submission } from './review-schema.ts';
import type { ReviewRow, ReviewView } from './review-view.ts';

/** A check that nobody touched for so long is forgotten with its draft, ms. */
const KEPT_MS = 30 * 86_400_000;

/** The check of the draft of a comment; null when none was asked for. */
export async function reviewOf(key: string): Promise<ReviewRow | null> {
  return (await database.reviews.get(await presentKey(key))) ?? null;
}

/** Whether the draft of a comment waits for a supervisor's word. */
export async function isUnderCheck(key: string): Promise<boolean> {
  const state = (await reviewOf(key))?.state;
  return state === 'queued' || state === 'waiting';
}

/** What the author is shown of a check. */
export function reviewView(row: ReviewRow): ReviewView {
  const { state, text, sentAt, approved, decidedAt, by, remarks, trouble } = row;
  return { state, text, sentAt, approved, decidedAt, by, remarks, trouble };
}

/** Keeps a draft that a hub is to have checked, in the place of an earlier one for the same comment. */
export async function queueReview(target: string, draft: Omit<Submission, 'id'>, now: Date): Promise<void> {
  const id = uuidv4();
  const at = now.toISOString();
  await database.reviews.put({
    key: draft.key,
    id,
    target,
    state: 'queued',
    text: draft.text,
    sentAt: at,
    at,
    approved: null,
    decidedAt: null,
    by: null,
    decidedBy: null,
    remarks: null,
    trouble: null,
    submission: { id, ...draft },
    failures: 0,
    nextAt: 0,
  });
}

/** Changes the check of this sending; one that was replaced or dropped meanwhile is left alone. */
export async function changeReview(id: string, change: Partial<ReviewRow>): Promise<void> {
  await database.reviews.where('id').equals(id).modify(change);
}

/** Drops the check of a comment. */
export async function dropReview(key: string): Promise<void> {
  await database.reviews.delete(key);
}

/** Checks for a hub that it has not taken yet and that are due at `now` (epoch ms), the oldest first. */
export async function dueReviews(target: string, now: number): Promise<ReviewRow[]> {
  const queued = await database.reviews.where('state').equals('queued').toArray();
  return queued
    .filter((row) => row.target === target && (row.nextAt <= now || now < (row.triedAt ?? 0)))
    .sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** Lets what waits for a hub be tried at once, and its news be read from the beginning: it was connected anew. */
export async function hurryReviews(target: string): Promise<void> {
  await database.reviews.where('state').equals('queued').and(isFor(target)).modify({ nextAt: 0 });
  await database.meta.bulkDelete([cursorName(target), practiceCursorName(target)]);
}

/** True while a decision of this hub is waited for. */
export async function awaitsDecision(target: string): Promise<boolean> {
  return (await database.reviews.where('state').equals('waiting').and(isFor(target)).count()) > 0;
}

/** Up to where the drafts of this device at a hub were read; null before the first time. */
export async function reviewCursor(target: string): Promise<string | null> {
  const known = await database.meta.get(cursorName(target));
  return typeof known?.value === 'string' ? known.value : null;
}

/**
 * Takes over what a hub says of drafts of this device, together with the bookmark after it.
 * @returns keys of the comments whose check stands otherwise than before.
 */
export async function takeDecisions(
  target: string,
  drafts: readonly ReviewDraft[],
  cursor: string,
  now: Date,
): Promise<string[]> {
  return database.transaction('rw', database.reviews, database.meta, async () => {
    const changed: string[] = [];
    for (const draft of drafts) changed.push(...(await takeDecision(draft, now)));
    await database.meta.put({ name: cursorName(target), value: cursor });
    return changed;
  });
}

/** Takes checks away that nobody touched for a month. */
export async function forgetOldReviews(now: Date): Promise<void> {
  const since = new Date(now.getTime() - KEPT_MS).toISOString();
  await database.reviews.where('at').below(since).delete();
}

/** What the hub says of one draft. @returns the key of its comment here; nothing when it is no news. */
async function takeDecision(draft: ReviewDraft, now: Date): Promise<string[]> {
  const row = await database.reviews.where('id').equals(draft.id).first();
  if (!row || row.state === draft.state) return [];
  if (draft.state === 'withdrawn') await database.reviews.delete(row.key);
  else await database.reviews.put({ ...row, ...decisionOf(draft, draft.state), at: now.toISOString() });
  return [row.key];
}

/** What a draft at the hub makes of its check here. */
export function decisionOf(draft: ReviewDraft, state: 'waiting' | 'returned' | 'approved') {
  const { decided } = draft;
  return {
    state,
    approved: state === 'approved' ? (decided?.text ?? draft.text) : null,
    decidedAt: decided?.at ?? null,
    by: decided?.by.name ?? null,
    decidedBy: decided?.by.device ?? null,
    remarks: decided?.remarks ?? null,
    trouble: null,
    submission: null,
  } satisfies Partial<ReviewRow>;
}

function isFor(target: string) {
  return (row: ReviewRow) => row.target === target;
}

function cursorName(target: string): string {
  return `reviews:${target}`;
}
