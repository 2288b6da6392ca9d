import type { PeerWorld } from '~/lib/peers/world.ts';
import { sayOfPeer } from './peer-texts.ts';

type Fetch = PeerWorld['fetch'];

/**
 * Incident systems as the hub reaches them, spoken of in Russian.
 * @param zone of the territory; null is the zone of this machine.
 * @param beforeWriting is waited for before anything is changed there; what it throws keeps it from being sent.
 * @param signal ends whatever is under way.
 */
export function hubWorld(
  zone: string | null,
  beforeWriting: () => Promise<void> = async () => undefined,
  signal?: AbortSignal,
): PeerWorld {
  const send: Fetch = async (url, init) => {
    if (init.method !== 'GET') await beforeWriting();
    const signals = [init.signal, signal].filter((one) => one !== null && one !== undefined);
    return fetch(url, { ...init, signal: AbortSignal.any(signals) });
  };
  return { say: sayOfPeer, sayMoment: (at) => momentIn(zone, at), fetch: send };
}

function momentIn(zone: string | null, at: string): string {
  const format = new Intl.DateTimeFormat('ru', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    ...(zone !== null && { timeZone: zone }),
  });
  return format.format(new Date(at));
}
