import type { FoundPeer } from '~/lib/settings/peer-setting.ts';
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
  kind: FoundPeer['kind'],
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

/** The system that was found, behind its address and key. */
export function peerOf(access: PeerAccess, found: FoundPeer): Peer {
  return found.kind === 'rt' ? new Rt(access, found.setup) : new Redmine(access, found.setup);
}
