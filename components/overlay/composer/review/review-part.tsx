import { ErrorText } from '~/components/common/error/error-text.tsx';
import { sayClock, sayWhen } from '~/components/common/when.ts';
import type { ComposerWork } from '~/components/overlay/composer/composer-work.ts';
import type { Shown } from '~/components/overlay/composer/shown.ts';
import { say } from '~/lib/locale/say.ts';
import type { ReviewView } from '~/lib/log/review/review-view.ts';
import { isSame } from './review-state.ts';

type Props = { shown: Shown; work: ComposerWork };

/** How the check of the draft stands, beside its field. Nothing where the draft needs none. */
export function ReviewPart({ shown, work }: Props) {
  const view = shown.review?.view;
  return (
    <>
      <p class="unseen" role="status" data-testid="review-aloud">
        {view && `${sayState(view)} ${sayDetail(view, shown.text)}`}
      </p>
      {view ? <Check view={view} shown={shown} work={work} /> : shown.review?.rule === 'nobody' && <Nobody />}
    </>
  );
}

function Nobody() {
  return (
    <div class="review" data-state="nobody">
      <p>
        <ErrorText text={say('review_nobody')} />
      </p>
    </div>
  );
}

function Check({ view, shown, work }: Props & { view: ReviewView }) {
  return (
    <div class="review" data-state={view.state} data-testid="composer-review">
      <p>
        <b>
          <ErrorText text={sayState(view)} />
        </b>{' '}
        <ErrorText text={sayDetail(view, shown.text)} />
      </p>
      {view.remarks && <blockquote>{view.remarks}</blockquote>}
      {view.approved !== null && !isSame(view.approved, shown.text) && (
        <>
          <blockquote>{view.approved}</blockquote>
          <div class="row">
            <button type="button" onClick={work.review.takeApproved}>
              {say('review_take_approved')}
            </button>
          </div>
        </>
      )}
      {(view.state === 'waiting' || view.state === 'queued') && (
        <div class="row">
          <button type="button" disabled={shown.busy} onClick={() => void work.review.withdraw()}>
            {say('review_withdraw')}
          </button>
        </div>
      )}
    </div>
  );
}

/** «На проверке с 10:40», «Возвращён · 10:52 · Марина». */
function sayState({ state, sentAt, decidedAt, by }: ReviewView): string {
  const when = sayMoment(decidedAt ?? sentAt);
  switch (state) {
    case 'queued':
      return say('review_queued', when);
    case 'refused':
      return say('review_refused');
    case 'waiting':
      return say('review_waiting', when);
    case 'returned':
      return say('review_returned', when, by ?? say('common_unknown'));
    case 'approved':
      return say('review_approved', when, by ?? say('common_unknown'));
  }
}

function sayDetail({ state, text: sent, approved, trouble }: ReviewView, text: string): string {
  if (trouble !== null) return trouble;
  if (state === 'approved') return approved !== null && !isSame(approved, text) ? changed(sent, text) : '';
  const under = state === 'waiting' || state === 'queued';
  return under && !isSame(sent, text) ? say('review_changed_meanwhile') : '';
}

/** Who changed the words after they were sent: the supervisor, or the author since. */
function changed(sent: string, text: string): string {
  return say(isSame(sent, text) ? 'review_approved_edited' : 'review_approved_changed');
}

/** The clock alone today, with the day before it on another. */
function sayMoment(at: string): string {
  const now = Date.now();
  const today = new Date(at).toDateString() === new Date(now).toDateString();
  return today ? sayClock(at) : sayWhen(at, now);
}
