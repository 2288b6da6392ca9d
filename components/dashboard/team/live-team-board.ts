import { useMemo, useRef } from 'preact/hooks';
import { useObserved } from '~/components/common/use-observed.ts';
import type { Overview } from '~/lib/log/queue/overview.ts';
import { mergeTeam } from '~/lib/log/team/merge.ts';
import { createTeamReader, type TeamBoard } from '~/lib/log/team/read-team.ts';
import { send } from '~/lib/messages/send.ts';
import type { TeamData } from './team-data.ts';
import { useTurns } from './use-turns.ts';

const FRESH: TeamData = { view: null, heardAt: null, downSince: null };

/**
 * What the whole team knows, kept up to date while the dashboard is looked at.
 * @param on false where there is no hub, or only the own queue is for this device; null before it is known.
 */
export function useTeamBoard(own: Overview | null, on: boolean | null): TeamData | null {
  useTurns(on === true ? follow : null);
  const read = useMemo(createTeamReader, []);
  // Read before it is known whether it is shown: what is stored is there at once, and the eye waits.
  const board = useObserved(on === false ? null : read);
  const known = useRef(new Set<string>());
  return useMemo(() => (on === true ? dataOf(own, board, known.current) : null), [own, board, on]);
}

function dataOf(own: Overview | null, board: TeamBoard | null, known: Set<string>): TeamData {
  if (!board) return FRESH;
  const { opened, told, heardAt, downSince } = board.state;
  return { view: own && opened && told ? mergeTeam(own, board, known) : null, heardAt, downSince };
}

async function follow(): Promise<boolean> {
  await send('team.follow', {});
  return true;
}
