import { z } from 'zod';
import { doingSchema } from './claim-schema.ts';

/** Why a claim of this device ended. `taken-over`: a colleague decided so; `idle`: nobody typed any more. */
const releaseSchema = z.enum(['answered', 'cancelled', 'idle', 'by-hand', 'taken-over', 'expired']);

/** Data of what this device claims; colleagues are in it by the id of their device, never by name. */
export const claimEventSchemas = {
  'claim.taken': z.object({
    doing: doingSchema,
    /** Device of the colleague it was taken over from, by a decision of the moderator. */
    over: z.string().min(1).max(128).optional(),
    /** False when no hub knew of it: there is none, or it did not answer. */
    shared: z.boolean(),
  }),
  'claim.released': z.object({ why: releaseSchema }),
} as const;
