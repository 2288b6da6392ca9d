import { z } from 'zod';
import type { PeerSystem } from './peer-request.ts';

const messageSchema = z.object({ message: z.string() });

/** Request Tracker on the wire: REST 2.0 with a token. */
export const RT: PeerSystem = {
  name: 'RT',
  // RT 5.0 drops the connection where its answer is worded in any but Latin letters.
  keyHeaders: (apiKey) => ({ authorization: `token ${apiKey}`, 'accept-language': 'en' }),
  wordsIn: (body) => messageSchema.safeParse(body).data?.message ?? '',
  isStale: (status) => status === 412,
  forbidden: (say) => say('rt_forbidden'),
  notHere: (say) => say('rt_not_here'),
};
