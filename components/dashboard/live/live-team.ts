import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ClaimActions } from '~/components/common/claim-part.tsx';
import type { GiveActions, Team } from '~/components/common/team-context.ts';
import { createTeamWatch } from '~/components/common/team-watch.ts';
import type { Member, TeamView } from '~/lib/comment/claim.ts';
import type { TeamDevice, TeamPerson } from '~/lib/comment/team.ts';
import { send } from '~/lib/messages/send.ts';

const ACTIONS: ClaimActions = {
  take: (key, over) => send('claim.take', { key, doing: 'holding', over }),
  release: (key) => send('claim.release', { key, why: 'by-hand' }),
};

const GIVING: GiveActions = {
  async people() {
    const answer = await send('team.people', {});
    return answer.ok ? { ok: true, people: answer.people.flatMap(reachable) } : answer;
  },
  give: (key, to, over) => send('claim.give', { key, to, over }),
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
  return useMemo(() => ({ view, actions: ACTIONS, giving: GIVING }), [view]);
}

/** Whether the hub tells this device of the whole team: not of a trainee's. Null before it is known. */
export function hasTeamBoard({ view }: Team): boolean | null {
  return view && view.hub !== 'none' && view.me?.role !== 'trainee';
}

/** Somebody at the connected device that was heard of last: there the comment is seen first. */
function reachable({ id: person, name, role, devices }: TeamPerson): Member[] {
  const seenAt = ({ last_seen_at, connected_at }: TeamDevice) => last_seen_at ?? connected_at;
  const [latest] = devices
    .filter(({ revoked_at }) => revoked_at === null)
    .sort((one, other) => seenAt(other).localeCompare(seenAt(one)));
  return latest ? [{ device: latest.id, name, role, person }] : [];
}
