import { incidentFacts } from '~/lib/log/incidents/incident-facts.ts';
import { isSandbox } from '~/lib/log/sandbox/sandbox-place.ts';
import { peerOf } from '~/lib/peers/find-peer.ts';
import { PeerTarget } from '~/lib/peers/peer-target.ts';
import type { Target } from '~/lib/peers/target.ts';
import { roleAt } from '~/lib/settings/roles.ts';
import type { TargetSetting } from '~/lib/settings/schema.ts';
import { readSettings } from '~/lib/settings/store.ts';
import { tokenOf } from '~/lib/settings/tokens.ts';
import { HubTarget } from '~/lib/sync/hub-target.ts';
import { PEER_WORLD } from '~/lib/sync/peer-world.ts';

/** The targets of the settings that take events from this device. */
export async function connectedTargets(): Promise<Target[]> {
  // What is practised goes to nobody.
  if (isSandbox()) return [];
  const { targets } = await readSettings();
  const connected = await Promise.all(targets.map(connect));
  return connected.filter((target) => target !== null);
}

async function connect(setting: TargetSetting): Promise<Target | null> {
  const token = await tokenOf(setting);
  if (token === null) return null;
  const { id, url } = setting;
  // A hub takes no events from a trainee: they stay here and go when another role is given.
  if (setting.kind === 'hub')
    return (await roleAt(setting)) === 'trainee' ? null : new HubTarget(id, url, token);
  const peer = peerOf({ url, apiKey: token, world: PEER_WORLD }, setting);
  return new PeerTarget(id, peer, incidentFacts, setting.setup.since, PEER_WORLD);
}
