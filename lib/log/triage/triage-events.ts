import { z } from 'zod';
import { TOPICS } from '~/lib/triage/topics.ts';

/** ISO 8601 in UTC. */
const iso = z.iso.datetime();
const eventId = z.uuidv7();
const answerKey = z.string().regex(/^[A-Za-z0-9:_.-]{8,128}$/);

export const outcomeSchema = z.enum(['satisfied', 'neutral', 'dissatisfied', 'impossible']);
export const trackSchema = z.enum(['normal', 'important', 'fast', 'emergency']);
export const topicSchema = z.enum(TOPICS);
export const dutySchema = z.enum(['must', 'courtesy', 'none']);

/** Data of what people decide about who must be answered, how soon, and what was promised. */
export const triageEventSchemas = {
  /** Stands beside what the machine decided; null takes an earlier decision back. */
  'duty.set': z.object({ duty: dutySchema.nullable() }),
  'topic.set': z.object({ topic: topicSchema }),
  'track.set': z.object({ track: trackSchema }),
  /** «Ждём факты»: from now on the clocks stand still until `clock.resumed`. */
  'clock.paused': z.object({ why: z.literal('facts') }),
  'clock.resumed': z.object({}),
  /** Another body is asked for facts: the clocks stand still until `facts.ended`; `until` is when they are needed. */
  'facts.asked': z.object({ until: iso.nullable() }),
  /** `answered`: a final answer of the page came, whoever it was that knew. */
  'facts.ended': z.object({ end: z.enum(['received', 'cancelled', 'answered']) }),
  'promise.made': z.object({
    /** Key of the official comment that gave it. */
    answer: answerKey,
    /** Last day in the zone of the territory, and its end. */
    due: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    dueAt: iso,
    /** When the answer was given; the clock of the promise runs from here. */
    madeAt: iso,
  }),
  /** `promise` is the id of its `promise.made`; `by` says whether a person or the next answer ended it. */
  'promise.kept': z.object({ promise: eventId, by: z.enum(['person', 'answer']) }),
  'promise.missed': z.object({ promise: eventId, by: z.enum(['person', 'answer']) }),
  /** A promise that was none: taken back by the person who confirmed it. */
  'promise.dropped': z.object({ promise: eventId }),
  /** Null takes it back. */
  'outcome.set': z.object({ outcome: outcomeSchema.nullable() }),
  /** An emergency was handed on; to whom stands beside the chain. */
  'emergency.passed': z.object({}),
  /** A person says whether an answer is interim. */
  'answer.judged': z.object({ answer: answerKey, interim: z.boolean() }),
} as const;

/** Personal fields of the events above; kept in the side table, digested with a salt in the chain. */
export const triagePersonalSchemas = {
  'duty.set': z.object({ reason: z.string().max(500) }),
  'promise.made': z.object({ text: z.string().max(200) }),
  'emergency.passed': z.object({ to: z.string().max(200) }),
  'facts.asked': z.object({
    holder: z.string().max(200),
    question: z.string().max(1000),
    place: z.string().max(200),
  }),
} as const;

export type Outcome = z.infer<typeof outcomeSchema>;
