import { z } from 'zod';
import { peerSetupFields, statusesSchema } from './peer-schema.ts';

/** Where incidents go in one Request Tracker: what the wizard found out. */
export const rtSetupSchema = z.object({
  /** Name of the queue. */
  queue: z.string().min(1).max(200),
  /** Names in the lifecycle of the queue; RT's own has one for both kinds of «done». */
  statuses: statusesSchema(z.string().min(1).max(64)),
  ...peerSetupFields,
});

export type RtSetup = z.infer<typeof rtSetupSchema>;
