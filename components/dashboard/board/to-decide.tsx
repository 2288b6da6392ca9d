import { Icon } from '~/components/common/icon.tsx';
import { writeAddress } from '~/components/dashboard/address.ts';
import { type ReviewsData, waitingDrafts } from '~/components/dashboard/review/data.ts';
import type { RemovalsData } from '~/components/removals/data.ts';
import { waitingRemovals } from '~/components/removals/select.ts';
import { say } from '~/lib/locale/say.ts';

type Props = { reviews: ReviewsData | null; removals: RemovalsData };

/** What waits for a supervisor's word elsewhere: drafts to be checked and removals without a ground, with the way there. */
export function ToDecide({ reviews, removals }: Props) {
  const drafts = reviews && waitingDrafts(reviews.drafts, removals.device).length;
  return (
    <p class="to-decide">
      {drafts !== null && (
        <a href={writeAddress('review')}>
          <Icon name="tick-other" />
          {say('board_to_review', drafts)}
        </a>
      )}
      <a href={writeAddress('removals')} title={say('board_to_audit_note')}>
        <Icon name="trash" />
        {say('board_to_audit', waitingRemovals(removals.records))}
      </a>
    </p>
  );
}
