import { z } from 'zod';
import { eventDataSchemas, keySchema } from '~/lib/log/event.ts';
import { dutySchema, outcomeSchema, topicSchema, trackSchema } from '~/lib/log/triage/triage-events.ts';
import { eventId, nothing } from './fields.ts';
import type { SchemasOf } from './schemas-of.ts';
import type { TriageMessages } from './triage.ts';

const triageDecision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('duty'), duty: dutySchema.nullable(), reason: z.string().max(500) }),
  z.object({ kind: z.literal('topic'), topic: topicSchema }),
  z.object({ kind: z.literal('track'), track: trackSchema }),
  z.object({ kind: z.literal('pause') }),
  z.object({ kind: z.literal('resume') }),
  z.object({
    kind: z.literal('facts-ask'),
    to: z.string().trim().min(1).max(200),
    question: z.string().trim().min(1).max(1000),
    place: z.string().max(200),
    until: z.iso.datetime().nullable(),
  }),
  z.object({ kind: z.literal('facts-end'), end: z.enum(['received', 'cancelled']) }),
  z.object({
    kind: z.literal('promise'),
    answer: keySchema,
    due: z.iso.date(),
    text: z.string().max(200),
  }),
  z.object({
    kind: z.literal('promise-end'),
    promise: eventId,
    end: z.enum(['kept', 'missed', 'dropped']),
  }),
  z.object({ kind: z.literal('outcome'), outcome: outcomeSchema.nullable() }),
  z.object({ kind: z.literal('pass'), to: z.string().min(1).max(200) }),
  z.object({ kind: z.literal('answer'), answer: keySchema, interim: z.boolean() }),
]);

/** What the messages of `triage.ts` have to look like when they arrive. */
export const triageSchemas: SchemasOf<TriageMessages> = {
  'triage.decide': z.object({ keys: z.array(keySchema).min(1).max(200), decision: triageDecision }),
  'triage.look': z.object({ key: keySchema }),
  'incident.fields': z.object({ key: keySchema }),
  'facts.look': z.object({ key: keySchema }),
  'page.facts': z.object({ key: keySchema }),
  'facts.open': nothing,
  'photo.paired': z.object({ key: keySchema, pair: eventDataSchemas['photo.paired'] }),
};
