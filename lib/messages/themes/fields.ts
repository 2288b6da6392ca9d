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
