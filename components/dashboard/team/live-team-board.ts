import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useObserved } from '~/components/common/use-observed.ts';
import type { Overview } from '~/lib/log/overview.ts';
import { mergeTeam } from '~/lib/log/team/merge.ts';
import { createTeamReader, type TeamBoard } from '~/lib/log/team/read-team.ts';
import { send } from '~/lib/messages/send.ts';
import type { TeamData } from './team-data.ts';

/** The least time between two questions, ms. */
const PAUSE_MS = 300;
/** How soon a background that did not answer is asked again, ms. */
const AGAIN_MS = 2_000;

const FRESH: TeamData = { view: null, heardAt: null, downSince: null };

/**
 * What the whole team knows, kept up to date while the dashboard is looked at.
 * @param on false where there is no hub, or only the own queue is for this device; null before it is known.
 */
export function useTeamBoard(own: Overview | null, on: boolean | null): TeamData | null {
  useFollowing(on === true);
  const read = useMemo(createTeamReader, []);
  const { value: board } = useObserved(on === true ? read : null);
  const known = useRef(new Set<string>());
  return useMemo(() => (on === true ? dataOf(own, board, known.current) : null), [own, board, on]);
}

function dataOf(own: Overview | null, board: TeamBoard | null, known: Set<string>): TeamData {
  if (!board) return FRESH;
  const { opened, told, heardAt, downSince } = board.state;
  return { view: own && opened && told ? mergeTeam(own, board, known) : null, heardAt, downSince };
}

/** Asks the background for news, one question after another, while the page is looked at. */
function useFollowing(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running = false;
    const turn = async () => {
      if (running || stopped || document.hidden) return;
      running = true;
      // A worker that was stopped in the middle is asked again.
      const answer = await send('team.follow', {}).catch(() => null);
      running = false;
      if (!stopped) timer = setTimeout(turn, answer ? PAUSE_MS : AGAIN_MS);
    };
    const look = () => {
      clearTimeout(timer);
      void turn();
    };
    document.addEventListener('visibilitychange', look);
    void turn();
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [on]);
}
