import { findPeer } from '~/lib/peers/find-peer.ts';
import { StopReason } from '~/server/stop-reason.ts';
import type { Found } from '~/server/store/targets.ts';
import { hubWorld } from './hub-world.ts';

/** What is asked for: the system, its project or queue, from when on (ISO 8601), and whether names go along. */
export type Wanted = { kind: Found['kind']; url: string; place: string; since: string; authors: boolean };

/**
 * Looks an incident system over before anything goes there: address, key, project or queue, statuses and fields.
 * Throws `StopReason` with a sentence for each thing that is missing.
 */
export async function lookOver({ kind, url, ...wanted }: Wanted, apiKey: string): Promise<Found> {
  const found = await findPeer(kind, { url, apiKey, world: hubWorld(null) }, wanted);
  if (!found.ok) throw new StopReason(found.missing.join('\n'));
  return found.peer;
}
