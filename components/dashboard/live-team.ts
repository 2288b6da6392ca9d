import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ClaimActions } from '~/components/common/claim-part.tsx';
import type { Team } from '~/components/common/team-context.ts';
import { createTeamWatch } from '~/components/common/team-watch.ts';
import type { TeamView } from '~/lib/comment/claim.ts';
import { send } from '~/lib/messages/send.ts';

const ACTIONS: ClaimActions = {
  take: (key, over) => send('claim.take', { key, doing: 'holding', over }),
  release: (key) => send('claim.release', { key, why: 'by-hand' }),
};

/** A worker that was stopped in the middle is asked again. */
const ask = (stamp: string | null) => send('team.news', { stamp }).catch(() => null);

/**
 * Who answers what, kept up to date while the dashboard is looked at.
 * @param targets ids of the targets: with others there may be another hub.
 */
export function useTeam(targets: string): Team {
  const [view, setView] = useState<TeamView | null>(null);
  useEffect(() => {
    if (targets === '') return setView(null);
    const watch = createTeamWatch(document, ask, setView);
    watch.start();
    return watch.stop;
  }, [targets]);
  return useMemo(() => ({ view, actions: ACTIONS }), [view]);
}
