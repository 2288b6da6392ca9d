import type { ReviewRow } from '~/lib/log/review/review-view.ts';
import {
  awaitsDecision,
  changeReview,
  decisionOf,
  dropReview,
  dueReviews,
  reviewCursor,
  reviewOf,
  takeDecisions,
} from '~/lib/log/review/reviews.ts';
import { backoff } from '~/lib/peers/backoff.ts';
import { TargetError } from '~/lib/peers/target.ts';
import type { HubDrafts } from './hub-drafts.ts';

/** A hub that takes drafts; `id` is that of its target. */
export type ReviewHub = { id: string; drafts: HubDrafts };

/**
 * Hands drafts that wait here to the hub and takes over what was decided. One at a time in the whole browser.
 * A hub that is away is tried again later: nothing is lost, and each draft says why it waits.
 * @returns keys of the comments whose check stands otherwise than before.
 */
export async function pumpReviews(hub: ReviewHub, now: () => Date = () => new Date()): Promise<string[]> {
  return navigator.locks.request('otklik-reviews', async () => {
    const changed: string[] = [];
    for (const row of await dueReviews(hub.id, now().getTime())) {
      if (await hand(hub, row, now())) changed.push(row.key);
    }
    if (await awaitsDecision(hub.id)) changed.push(...(await readDecisions(hub, now())));
    return [...new Set(changed)];
  });
}

/**
 * Takes a draft back from the check, also one that may have arrived without the hub's word of it.
 * @returns why the hub does not give it back, in words; null when it is taken back.
 */
export async function takeBackReview(hub: ReviewHub, key: string): Promise<string | null> {
  return navigator.locks.request('otklik-reviews', async () => {
    const row = await reviewOf(key);
    if (!row) return null;
    const waits = row.state === 'waiting';
    try {
      if (waits || row.failures > 0) await hub.drafts.withdraw(row.id);
    } catch (error) {
      if (!(error instanceof TargetError)) throw error;
      if (waits) return error.message;
    }
    await dropReview(key);
    return null;
  });
}

/** @returns whether the check stands otherwise than before. */
async function hand({ drafts }: ReviewHub, row: ReviewRow, now: Date): Promise<boolean> {
  if (row.submission === null) return false;
  try {
    const draft = await drafts.send(row.submission);
    if (draft.state === 'withdrawn') await dropReview(row.key);
    else await changeReview(row.id, { ...decisionOf(draft, draft.state), at: now.toISOString() });
    return true;
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    await changeReview(row.id, setBack(row, error, now));
    return error.class === 'permanent' || error.class === 'conflict';
  }
}

/** A person has to look at what the hub will never take; anything else is tried again. */
function setBack(row: ReviewRow, error: TargetError, now: Date): Partial<ReviewRow> {
  const trouble = error.message;
  if (error.class === 'permanent' || error.class === 'conflict') return { state: 'refused', trouble };
  const failures = row.failures + 1;
  const pause = error.retryAfter ?? backoff(failures, Math.random());
  return { trouble, failures, nextAt: now.getTime() + pause, triedAt: now.getTime() };
}

async function readDecisions({ id, drafts }: ReviewHub, now: Date): Promise<string[]> {
  const changed: string[] = [];
  try {
    for (let more = true; more; ) {
      const page = await drafts.changes(await reviewCursor(id), 'mine');
      changed.push(...(await takeDecisions(id, page.drafts, page.next, now)));
      ({ more } = page);
    }
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
  }
  return changed;
}
