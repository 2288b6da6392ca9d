import { say } from '~/lib/locale/say.ts';
import { commentForReview } from '~/lib/log/review/review-subject.ts';
import { reviewOf } from '~/lib/log/review/reviews.ts';
import { deliverReviews } from './reviews.ts';
import { tellOfComment } from './warnings.ts';

const TITLES = { approved: 'review_news_approved', returned: 'review_news_returned' } as const;

/** Looks for decisions that nobody waits for with an open composer, and tells the author of each. */
export async function hearDecisions(): Promise<void> {
  for (const key of await deliverReviews()) {
    const [row, comment] = await Promise.all([reviewOf(key), commentForReview(key)]);
    if (!comment || (row?.state !== 'approved' && row?.state !== 'returned')) continue;
    await tellOfComment(comment.url, say(TITLES[row.state]), row.remarks ?? comment.comment);
  }
}
