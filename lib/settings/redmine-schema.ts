import { z } from 'zod';

/** Where incidents go in one Redmine: what the wizard found out, by number. */
export const redmineSetupSchema = z.object({
  /** Identifier of the project, as it stands in its address. */
  project: z.string().min(1).max(100),
  tracker: z.number().int().positive(),
  statuses: z.object({
    new: z.number().int().positive(),
    in_progress: z.number().int().positive(),
    interim: z.number().int().positive(),
    answered: z.number().int().positive(),
    closed: z.number().int().positive(),
    rejected: z.number().int().positive(),
  }),
  /** Numbers of custom fields; only the key is needed. */
  fields: z.object({
    ext_key: z.number().int().positive(),
    platform: z.number().int().positive().optional(),
    source_url: z.number().int().positive().optional(),
    author: z.number().int().positive().optional(),
    detected_at: z.number().int().positive().optional(),
    first_reply_at: z.number().int().positive().optional(),
    final_reply_at: z.number().int().positive().optional(),
    satisfaction: z.number().int().positive().optional(),
  }),
  /** ISO 8601: from then on every question goes there; of those before it only what still waits. */
  since: z.iso.datetime(),
  /** True when names of authors go along; off by default (152-ФЗ). */
  authors: z.boolean().default(false),
});

export type RedmineSetup = z.infer<typeof redmineSetupSchema>;
