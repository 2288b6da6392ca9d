import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { sayThrown } from '~/components/common/error/say-thrown.ts';
import { say } from '~/lib/locale/say.ts';
import { send } from '~/lib/messages/send.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import { pageSettingSchema } from '~/lib/settings/schema.ts';
import { loadSettings } from '~/lib/settings/store.ts';
import type { TeamActions, TeamData } from './data.ts';

const NOTHING: TeamData = { known: null, failure: null, asking: true };

/** The team as its hub tells, asked when the room is opened and after every step; what was told last stays in sight. */
export function useTeamRoom(): { data: TeamData; actions: TeamActions } {
  const [data, setData] = useState<TeamData>(NOTHING);
  const refresh = useCallback(async () => {
    setData((before) => ({ ...before, asking: true }));
    const answer = await askTeam();
    setData(({ known }) =>
      answer.ok
        ? { known: { ...answer, at: Date.now() }, failure: null, asking: false }
        : { known, failure: answer.reason, asking: false },
    );
  }, []);
  useEffect(() => void refresh(), [refresh]);
  const actions = useMemo(() => actionsWith(refresh), [refresh]);
  return { data, actions };
}

async function askTeam() {
  try {
    return await send('team.people', {});
  } catch (error) {
    return { ok: false as const, reason: sayThrown(error) };
  }
}

function actionsWith(refresh: TeamActions['refresh']): TeamActions {
  /** What was done is seen at once: the hub is asked again. */
  const then = async (outcome: Outcome) => {
    await refresh();
    return outcome;
  };
  return {
    refresh,
    revoke: async (device) => then(await send('team.revoke', { device })),
    code: (wanted) => send('team.code', { wanted }),
    givePage: async (page, name) => then(await givePage(page, name)),
  };
}

/** Over the edition that is in force here; where another supervisor was faster that is said, and fetched. */
async function givePage(page: string, name: string | null): Promise<Outcome> {
  const [network, owner] = page.split(':');
  const added = pageSettingSchema.safeParse({ network, owner, name });
  if (!added.success) return { ok: false, reason: say('teamroom_page_unfit') };
  const { team } = await loadSettings();
  const { version = 0, settings = {} } = team ?? {};
  const pages = [...(settings.pages ?? []), added.data];
  return send('team.settings.publish', { over: version, settings: { ...settings, pages } });
}
