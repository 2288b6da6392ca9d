import { database } from '~/lib/log/database.ts';
import type { Verdict } from '~/lib/log/verdict.ts';
import type { ReviewRow } from './review-view.ts';

/**
 * Puts beside each verdict how the check of this device's answer stands; verdicts of comments without one
 * are the same objects as before. Fit for `observe`.
 */
export async function withReviews<V extends Verdict>(verdicts: readonly V[]): Promise<V[]> {
  return besideReviews(verdicts, await database.reviews.toArray());
}

/** The same, beside rows that were read already. */
export function besideReviews<V extends Verdict>(verdicts: readonly V[], rows: readonly ReviewRow[]): V[] {
  if (rows.length === 0) return [...verdicts];
  const checks = new Map(
    rows.map(({ key, state, decidedAt, sentAt }) => [key, { state, at: decidedAt ?? sentAt }]),
  );
  return verdicts.map((verdict) => {
    const review = checks.get(verdict.key);
    return review ? { ...verdict, review } : verdict;
  });
}
