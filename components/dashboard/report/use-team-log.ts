import { useCallback, useEffect, useState } from 'preact/hooks';
import { sayThrown } from '~/components/common/error/say-thrown.ts';
import { loadPosts } from '~/lib/log/projection/working-set.ts';
import { readTeamLog, type TeamLog } from '~/lib/log/team/team-log.ts';
import type { TeamEvent } from '~/lib/log/team/told-event.ts';
import { send } from '~/lib/messages/send.ts';
import type { LogEvents } from '~/lib/messages/table.ts';
import { breather } from './breather.ts';

/** The log of the team as far as it was fetched. */
export type TeamLogRead = {
  log: TeamLog | null;
  /** Epoch ms at which `log` was complete; null without one. */
  at: number | null;
  /** How many events came so far; null while nothing is fetched. */
  got: number | null;
  /** Why the hub does not tell it, in words. */
  trouble: string | null;
};

const NOTHING: TeamLogRead = { log: null, at: null, got: null, trouble: null };

/** Fetches the events of all devices from the hub, once and again at each `again`; in memory alone. */
export function useTeamLog(wanted: boolean): TeamLogRead & { again: () => void } {
  const [known, setKnown] = useState(NOTHING);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!wanted) return;
    const run = { stopped: false };
    const tell = (news: Partial<TeamLogRead>) =>
      run.stopped || setKnown((before) => ({ ...before, ...news }));
    tell({ got: 0, trouble: null });
    void fetchLog(run, (got) => tell({ got })).then(
      (answer) => tell({ ...answer, got: null }),
      (error: unknown) => tell({ trouble: sayThrown(error), got: null }),
    );
    return () => {
      run.stopped = true;
    };
  }, [wanted, turn]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { ...known, again };
}

/** @param show told how many came, after each part. */
async function fetchLog(
  run: { stopped: boolean },
  show: (got: number) => void,
): Promise<Pick<TeamLogRead, 'log' | 'at'> | Pick<TeamLogRead, 'trouble'>> {
  const events: TeamEvent[] = [];
  for (let after: string | null = null; ; ) {
    const portion: LogEvents = await send('team.events', { after });
    if (!portion.ok) return { trouble: portion.reason };
    events.push(...portion.events);
    show(events.length);
    if (!portion.more || run.stopped) break;
    after = portion.next;
  }
  const { policies } = await loadPosts('', []);
  return { log: await readTeamLog(events, policies, breather()), at: Date.now() };
}
