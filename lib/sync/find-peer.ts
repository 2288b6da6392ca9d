import type { FoundPeer } from '~/lib/settings/peer-setting.ts';
import type { PeerSetting } from '~/lib/settings/schema.ts';
import { findRedmineSetup } from './find-redmine-setup.ts';
import { findRtSetup } from './find-rt-setup.ts';
import type { Peer } from './peer.ts';
import type { PeerAccess } from './peer-request.ts';
import { Redmine } from './redmine.ts';
import { Rt } from './rt.ts';

/** What is known of a system before it is looked over; `place` is its project or its queue. */
type Wanted = { place: string; since: string; authors: boolean };

/** Looks a system of this kind over: what is needed there, or what is missing, each in a sentence. */
export async function findPeer(
  kind: PeerSetting['kind'],
  access: PeerAccess,
  { place, ...wanted }: Wanted,
): Promise<{ ok: true; peer: FoundPeer } | { ok: false; missing: string[] }> {
  if (kind === 'rt') {
    const found = await findRtSetup(access, { queue: place, ...wanted });
    return found.ok ? { ok: true, peer: { kind, setup: found.setup } } : found;
  }
  const found = await findRedmineSetup(access, { project: place, ...wanted });
  return found.ok ? { ok: true, peer: { kind, setup: found.setup } } : found;
}

/** The system of a setting, with the key this device has for it. */
export function peerOf(setting: PeerSetting, apiKey: string): Peer {
  const access = { url: setting.url, apiKey };
  return setting.kind === 'rt' ? new Rt(access, setting.setup) : new Redmine(access, setting.setup);
}
