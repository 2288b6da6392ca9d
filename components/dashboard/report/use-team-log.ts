import { useCallback, useEffect, useState } from 'preact/hooks';
import { sayThrown } from '~/components/common/error/say-thrown.ts';
import { loadPosts } from '~/lib/log/projection/working-set.ts';
import type { TeamLog } from '~/lib/log/team/team-log.ts';
import { send } from '~/lib/messages/send.ts';
import { readSettings } from '~/lib/settings/store.ts';
import { tokenOf } from '~/lib/settings/tokens.ts';
import { createFetchLog } from './fetched-log.ts';

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

/** For as long as the page lives: whoever comes back to the report waits for the news alone. */
const fetchLog = createFetchLog({
  hub: hubName,
  ask: (after) => send('team.events', { after }),
  policies: async () => (await loadPosts('', [])).policies,
});

const NOTHING: TeamLogRead = { log: null, at: null, got: null, trouble: null };

/** Fetches the events of all devices from the hub, once and from the beginning at each `again`; in memory alone. */
export function useTeamLog(wanted: boolean): TeamLogRead & { again: () => void } {
  const [known, setKnown] = useState(NOTHING);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!wanted) return;
    const run = { stopped: false };
    const tell = (news: Partial<TeamLogRead>) =>
      run.stopped || setKnown((before) => ({ ...before, ...news }));
    tell({ got: 0, trouble: null });
    void fetchLog(run, (got) => tell({ got }), turn > 0).then(
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

/** The hubs of the settings with the tokens of this device: each connection has a new one. */
async function hubName(): Promise<string> {
  const { targets } = await readSettings();
  const hubs = targets.filter(({ kind }) => kind === 'hub');
  const tokens = await Promise.all(hubs.map(tokenOf));
  return JSON.stringify(hubs.map(({ id, url }, place) => [id, url, tokens[place]]));
}
