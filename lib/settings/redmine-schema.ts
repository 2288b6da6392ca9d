import { z } from 'zod';
import { peerSetupFields, statusesSchema } from './peer-schema.ts';

/** Where incidents go in one Redmine: what the wizard found out, by number. */
export const redmineSetupSchema = z.object({
  /** Identifier of the project, as it stands in its address. */
  project: z.string().min(1).max(100),
  tracker: z.number().int().positive(),
  statuses: statusesSchema(z.number().int().positive()),
  ...peerSetupFields,
});

export type RedmineSetup = z.infer<typeof redmineSetupSchema>;
