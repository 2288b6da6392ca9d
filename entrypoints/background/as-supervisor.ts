import { say } from '~/lib/locale/say.ts';
import { TargetError } from '~/lib/peers/target.ts';
import { roleAt } from '~/lib/settings/roles.ts';
import { connectedHubs, type HubPlace } from './hubs.ts';

/** What the hub answered a supervisor, or in words why it did not. @throws whatever is no failure of a hub. */
export async function asSupervisor<T extends object>(
  ask: (place: HubPlace) => Promise<T & { refused?: string }>,
): Promise<({ ok: true } & T) | { ok: false; reason: string }> {
  const [place] = await connectedHubs();
  if (!place) return { ok: false, reason: say('team_no_hub') };
  if ((await roleAt(place)) !== 'supervisor') {
    return { ok: false, reason: say('moderation_refused_not_supervisor') };
  }
  try {
    const { refused, ...answer } = await ask(place);
    return refused === undefined ? { ok: true, ...answer } : { ok: false, reason: refused };
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    return { ok: false, reason: error.message };
  }
}
