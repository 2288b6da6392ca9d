import { z } from 'zod';

/** Longest text of one comment that is taken; the networks themselves stop earlier. */
export const TEXT = 32_768;

export const network = z.enum(['vk', 'ok']);

export const word = z.string().max(256);

export const id = z.string().min(1).max(128);

/** The request of a message that only needs its name. */
export const nothing = z.object({});

/** The name by which colleagues know a device. */
export const memberName = z.string().trim().min(1).max(64);

export const count = z.number().int().nonnegative();

/** Id of an event of the log. */
export const eventId = z.uuidv7();

/** Words of a person: a reason, a complaint. */
export const note = z.string().max(4096);

/** Where a list of the hub is gone on with; what stands in it only the hub knows. */
export const bookmark = z.string().max(256);

/** What was decided about a complaint, and by whom as far as they are named. */
export const appealDecision = {
  restored: z.boolean(),
  reason: note.min(1),
  decider: word.nullable(),
  remover: word.nullable(),
};
