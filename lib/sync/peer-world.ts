import { sayMoment } from '~/lib/locale/moment.ts';
import { say } from '~/lib/locale/say.ts';
import type { PeerWorld } from '~/lib/peers/world.ts';

/** Incident systems as this browser reaches them, spoken of in the language of the user. */
export const PEER_WORLD: PeerWorld = { say, sayMoment, fetch: (url, init) => fetch(url, init) };
