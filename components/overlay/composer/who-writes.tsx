import { ClaimNote } from '~/components/common/claim-note.tsx';
import { ErrorText } from '~/components/common/error/error-text.tsx';
import { claimView } from '~/components/common/say-claim.ts';
import type { TeamView } from '~/lib/comment/claim.ts';
import { say } from '~/lib/locale/say.ts';

/** Who answers the same comment: a colleague, its author on another device, or that nobody knows whether anybody does. */
export function WhoWrites({ team, of: key }: { team: TeamView | null; of: string }) {
  const claim = claimView(team, key, Date.now());
  const other = claim && (!claim.mine || claim.elsewhere) ? claim : null;
  return (
    <p class="who-writes live" data-testid="who-writes" role="status">
      {other && <ClaimNote claim={other} />}
      {!other && team?.hub === 'down' && <ErrorText text={say('team_down')} />}
    </p>
  );
}
