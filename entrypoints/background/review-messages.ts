import { say } from '~/lib/locale/say.ts';
import { commentForReview } from '~/lib/log/review/review-subject.ts';
import { queueReview, reviewOf } from '~/lib/log/review/reviews.ts';
import type { Handlers } from '~/lib/messages/receive.ts';
import { TargetError } from '~/lib/peers/target.ts';
import { hubChecks } from '~/lib/sync/hub-checks.ts';
import { takeBackReview } from '~/lib/sync/review-pump.ts';
import { connectedHubs } from './hubs.ts';
import { deliverReviews, lookAtReview, reviewHub, showReviews } from './reviews.ts';

type Review =
  | 'coach.changes'
  | 'review.look'
  | 'review.send'
  | 'review.withdraw'
  | 'review.changes'
  | 'review.decide';

/** What is done with drafts that a supervisor checks. */
export const reviewMessages: Pick<Handlers, Review> = {
  'review.look': async ({ key }) => {
    const before = await reviewOf(key);
    if (before?.state === 'waiting' || before?.state === 'queued') await deliverReviews();
    return lookAtReview(key);
  },

  'review.send': async ({ key, text, findings, muted }) => {
    const hub = await reviewHub();
    if (!hub) return refused(say('review_nobody'));
    const subject = await commentForReview(key);
    if (!subject) return refused(say('review_unknown_comment'));
    await queueReview(hub.id, { ...subject, text, findings, muted }, new Date());
    showReviews([key]);
    // Not waited for: the author is told at once that it is kept, and then what the hub says.
    void deliverReviews();
    return { ok: true, look: await lookAtReview(key) };
  },

  'review.withdraw': async ({ key }) => {
    const hub = await reviewHub();
    const reason = hub ? await takeBackReview(hub, key) : say('review_nobody');
    // A draft that was decided meanwhile shows it.
    if (reason !== null) await deliverReviews();
    showReviews([key]);
    if (reason !== null) return refused(reason);
    return { ok: true, look: await lookAtReview(key) };
  },

  'review.changes': async ({ after }) => {
    const hub = await reviewHub();
    if (!hub) return refused(say('review_nobody'));
    return attempt(async () => ({ ok: true, ...(await hub.drafts.changes(after, 'all')) }));
  },

  'coach.changes': async ({ after }) => {
    const [hub] = await connectedHubs();
    if (!hub) return refused(say('review_nobody'));
    return attempt(async () => ({ ok: true, ...(await hubChecks(hub, after)) }));
  },

  'review.decide': async ({ id, version, decision }) => {
    const hub = await reviewHub();
    if (!hub) return refused(say('review_nobody'));
    return attempt(async () => ({ ok: true, draft: await hub.drafts.decide(id, version, decision) }));
  },
};

async function attempt<T>(work: () => Promise<T>): Promise<T | { ok: false; reason: string }> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    return refused(error.message);
  }
}

function refused(reason: string): { ok: false; reason: string } {
  return { ok: false, reason };
}
