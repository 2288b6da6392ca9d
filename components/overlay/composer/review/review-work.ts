import type { ComposerHost } from '~/components/overlay/composer/composer-host.ts';
import type { Shown } from '~/components/overlay/composer/shown.ts';
import { say } from '~/lib/locale/say.ts';
import type { ReviewLook } from '~/lib/log/review/review-view.ts';
import type { Reviewed } from '~/lib/messages/table.ts';

/** How often a decision is looked for while the composer is open, ms. */
const ASK_EVERY_MS = 5_000;

/** What the check of a draft needs of the composer. */
export type ReviewHost = {
  reach: ComposerHost['reach'];
  shown: () => Shown | null;
  change: (part: Partial<Shown>) => void;
  /** Puts other words into the field, as if they were typed. */
  write: (text: string) => void;
  /** Kept and checked, as it stands now. */
  settle: () => Promise<void>;
};

/** Sends a draft to be checked, takes it back, and keeps what is shown of it up to date. */
export function createReviewWork({ reach, shown, change, write, settle }: ReviewHost) {
  let timer: ReturnType<typeof setInterval> | undefined;

  const show = (key: string, review: ReviewLook | null) => {
    if (review && shown()?.key === key) change({ review });
  };

  const ask = async () => {
    const now = shown();
    if (!now || !isUnderWay(now.review)) return;
    show(now.key, await reach('review.look', { key: now.key }));
  };

  /** Does a step in which the draft must not be sent twice. */
  const step = async (work: (now: Shown) => Promise<Reviewed | null>) => {
    const now = shown();
    if (!now || now.busy) return;
    change({ busy: true, told: null, doubt: null });
    await settle();
    const answer = await work(shown() ?? now);
    if (shown()?.key !== now.key) return;
    if (answer?.ok) change({ busy: false, review: answer.look });
    else change({ busy: false, told: answer?.reason ?? say('composer_not_reached') });
    // The hub may have answered while this was said.
    await ask();
  };

  return {
    send: () =>
      step(async ({ key, text, advice, muted }) => {
        if (text.trim() === '') return null;
        const findings = (advice?.findings ?? []).map(({ rule, level, start, end, variant, values }) => ({
          rule,
          level,
          start,
          end,
          ...(variant !== undefined && { variant }),
          ...(values && { values: values.slice(0, 9) }),
        }));
        return reach('review.send', { key, text, findings: findings.slice(0, 100), muted });
      }),
    withdraw: () => step(({ key }) => reach('review.withdraw', { key })),
    /** The words that were approved, in the place of those in the field. */
    takeApproved() {
      const approved = shown()?.review?.view?.approved;
      if (approved != null) write(approved);
    },
    heard: () => void ask(),
    watch() {
      clearInterval(timer);
      timer = setInterval(() => void ask(), ASK_EVERY_MS);
    },
    stop: () => clearInterval(timer),
  };
}

function isUnderWay(review: ReviewLook | null): boolean {
  return review?.view?.state === 'waiting' || review?.view?.state === 'queued';
}
