import { z } from 'zod';
import { RELEASES } from '~/lib/comment/claim.ts';
import { doingSchema } from './claim-schema.ts';

/** Data of what this device claims; colleagues are in it by the id of their device, never by name. */
export const claimEventSchemas = {
  'claim.taken': z.object({
    doing: doingSchema,
    /** Device of the colleague it was taken over from, by a decision of the moderator. */
    over: z.string().min(1).max(128).optional(),
    /** False when no hub knew of it: there is none, or it did not answer. */
    shared: z.boolean(),
  }),
  /** A supervisor gave the comment to a colleague's device. */
  'claim.given': z.object({
    to: z.string().min(1).max(128),
    over: z.string().min(1).max(128).optional(),
  }),
  'claim.released': z.object({ why: z.enum(RELEASES) }),
} as const;
