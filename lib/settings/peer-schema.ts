import { z } from 'zod';

const number = z.number().int().positive();

/** How a system calls each of our statuses. @param status a number or a name. */
export function statusesSchema<T extends z.ZodType>(status: T) {
  return z.object({
    new: status,
    in_progress: status,
    interim: status,
    answered: status,
    closed: status,
    rejected: status,
  });
}

/** What the setup of every incident system holds besides its own. */
export const peerSetupFields = {
  /** Numbers of custom fields; only the key is needed. */
  fields: z.object({
    ext_key: number,
    platform: number.optional(),
    source_url: number.optional(),
    author: number.optional(),
    detected_at: number.optional(),
    first_reply_at: number.optional(),
    final_reply_at: number.optional(),
    satisfaction: number.optional(),
  }),
  /** ISO 8601: from then on every question goes there; of those before it only what still waits. */
  since: z.iso.datetime(),
  /** True when names of authors go along; off by default (152-ФЗ). */
  authors: z.boolean().default(false),
};

export type PeerFields = z.infer<(typeof peerSetupFields)['fields']>;
