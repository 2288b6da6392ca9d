import { say } from '~/lib/locale/say.ts';
import type { Handlers } from '~/lib/messages/receive.ts';
import { TargetError } from '~/lib/peers/target.ts';
import { hubPeople } from '~/lib/sync/hub-people.ts';
import { connectedHubs } from './hubs.ts';
import { publishTeamSettings } from './team-settings.ts';

type Names = 'team.settings.publish' | 'team.people' | 'team.revoke' | 'team.code';

/** What is done with messages of a supervisor about the team: who is in it, and what everybody gets. */
export const peopleMessages: Pick<Handlers, Names> = {
  'team.settings.publish': ({ over, settings }) => publishTeamSettings(over, settings),

  'team.people': () =>
    atHub(async (hub) => {
      const [people, pages] = await Promise.all([hub.people(), hub.pages()]);
      return { people, pages };
    }),

  'team.revoke': ({ device }) =>
    atHub(async (hub) => {
      await hub.revoke(device);
      return {};
    }),

  'team.code': ({ wanted }) =>
    atHub(async (hub) => {
      const { code, valid_minutes } = await hub.code(wanted);
      return { code, until: new Date(Date.now() + valid_minutes * 60_000).toISOString() };
    }),
};

/** What the hub answered, or in words why it did not. */
async function atHub<T extends object>(
  ask: (hub: ReturnType<typeof hubPeople>) => Promise<T>,
): Promise<({ ok: true } & T) | { ok: false; reason: string }> {
  const [place] = await connectedHubs();
  if (!place) return { ok: false, reason: say('team_no_hub') };
  try {
    return { ok: true, ...(await ask(hubPeople(place))) };
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    return { ok: false, reason: error.message };
  }
}
