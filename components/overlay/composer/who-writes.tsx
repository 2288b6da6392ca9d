import { ClaimNote } from '~/components/common/claim-note.tsx';
import { claimView } from '~/components/common/say-claim.ts';
import type { TeamView } from '~/lib/comment/claim.ts';
import { say } from '~/lib/locale/say.ts';

/** A colleague who answers the same comment, or that nobody knows whether one does. */
export function WhoWrites({ team, of: key }: { team: TeamView | null; of: string }) {
  const claim = claimView(team, key, Date.now());
  const other = claim && !claim.mine ? claim : null;
  if (!other && team?.hub !== 'down') return null;
  return (
    <p class="who-writes" data-testid="who-writes" role="status">
      {other ? <ClaimNote claim={other} /> : say('team_down')}
    </p>
  );
}
