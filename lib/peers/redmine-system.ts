import { z } from 'zod';
import type { PeerSystem } from './peer-request.ts';

const errorsSchema = z.object({ errors: z.array(z.string()) });

/** Redmine on the wire. It words its errors in its own language; there are no codes. */
export const REDMINE: PeerSystem = {
  name: 'Redmine',
  keyHeaders: (apiKey) => ({ 'x-redmine-api-key': apiKey }),
  wordsIn: (body) => errorsSchema.safeParse(body).data?.errors.filter(Boolean).join('; ') ?? '',
  // Its version of a record is not shown, so there is nothing to send along.
  isStale: (status, body) => status === 422 && errorsSchema.safeParse(body).data?.errors.length === 0,
  forbidden: (say) => say('peer_unauthorised', 'Redmine'),
  notHere: (say) => say('redmine_not_here'),
};
