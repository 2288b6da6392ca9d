import { z } from 'zod';
import { blindEventSchemas } from '~/lib/log/blind/blind-events.ts';
import { claimEventSchemas } from '~/lib/log/claims/claim-events.ts';
import { noteEventSchemas } from '~/lib/log/claims/note-events.ts';
import { draftEventSchemas } from '~/lib/log/draft/draft-events.ts';
import { fileEventSchemas } from '~/lib/log/incidents/incident-events.ts';
import { moderationEventSchemas } from '~/lib/log/moderation/moderation-events.ts';
import { opennessEventSchemas } from '~/lib/log/openness/openness-events.ts';
import { triageEventSchemas } from '~/lib/log/triage/triage-events.ts';
import { calendarSettingSchema, trackLimitsSchema } from '~/lib/settings/deadline-schema.ts';
import { policySettingSchema } from '~/lib/settings/schema.ts';

/** ISO 8601 in UTC, as `Date#toISOString` writes it. */
const iso = z.iso.datetime();

/** Key of a comment: built from the network's ids only (DESIGN: «key»). */
export const keySchema = z.string().regex(/^[A-Za-z0-9:_.-]{8,128}$/);

const postedSchema = z.object({
  at: iso,
  precision: z.enum(['second', 'minute', 'hour', 'day']),
});

/** Addresses become links: a file of the log may hold no others. */
const address = z.url({ protocol: /^https?$/ });

const erasedSchema = z.object({ duty: z.enum(['must', 'courtesy']), urgent: z.boolean(), asks: z.boolean() });

const commentData = z.object({
  post: z.string(),
  id: z.string(),
  thread: z.string(),
  replyTo: z.string().nullable(),
  url: address,
  posted: postedSchema.nullable(),
  attachments: z.array(z.enum(['photo', 'video', 'sticker', 'file'])),
  weak: z.boolean(),
  authorKind: z.enum(['person', 'community', 'unknown']),
  /** `page`: written by the page itself; `official`: by another listed official page. */
  voice: z.enum(['citizen', 'page', 'official']),
  /** Present when the moderator of the device wrote it from a personal profile. */
  mine: z.literal(true).optional(),
  /** Present since the names went: a citizen bears a pseudonym, and nobody is addressed by name any more. */
  pseudonym: z.literal(true).optional(),
  /**
   * Present since the words were erased at their author's wish: what they had come to, for they cannot be read any
   * more. `duty`: what the rules saw; `urgent`: that they told of an emergency.
   */
  erased: erasedSchema.optional(),
});

/** Personal fields of `comment.seen` and `comment.changed`; kept in a side table, digested in the chain. */
export const commentPersonalSchema = z.object({
  author: z.object({ id: z.string().nullable(), slug: z.string().nullable(), name: z.string() }),
  addressee: z.string().nullable(),
  text: z.string(),
});

const answerData = z.object({
  /** Key of the official comment; the event's own key is the comment it answers. */
  answer: keySchema,
  by: z.enum(['page', 'official']),
  posted: postedSchema.nullable(),
  /** When we noticed it, by the clock of the device. */
  noticedAt: iso,
  /** Minutes from the comment to the answer by the network's times; null when either is unknown. */
  minutes: z.number().int().nullable(),
  /** True for an answer that says it will come back; absent for a final one and in events of earlier builds. */
  interim: z.literal(true).optional(),
});

const problemSchema = z.union([
  z.object({ kind: z.literal('missing'), field: z.string(), count: z.number().int() }),
  z.object({ kind: z.literal('counter'), post: z.string(), seen: z.number().int(), total: z.number().int() }),
  z.object({ kind: z.literal('blind'), post: z.string(), total: z.number().int().nullable() }),
]);

const fallbackSchema = z.object({
  field: z.string(),
  variant: z.number().int().positive(),
  of: z.number().int().positive(),
});

const healthState = z.enum(['ok', 'degraded', 'blind']);

/** Data of each kind of event. A new kind is added here; a kind that was written is never changed. */
export const eventDataSchemas = {
  'comment.seen': commentData,
  'comment.changed': commentData,
  /** `renamed`: nothing was deleted; the digest that stood for its id gave way to the key in `to`. */
  'comment.gone': z.object({
    by: z.enum(['unknown', 'us', 'author', 'page', 'network', 'renamed']),
    to: keySchema.optional(),
  }),
  'answer.seen': answerData,
  'answer.changed': answerData,
  'answer.gone': z.object({ answer: keySchema }),
  'coverage.seen': z.object({
    post: z.string(),
    url: address,
    seen: z.number().int().nonnegative(),
    total: z.number().int().nonnegative().nullable(),
    /** Ids of comments (mostly thread roots) a reply to which could stand in a part that is not loaded. */
    partial: z.array(z.string()),
  }),
  'health.changed': z.object({
    layout: z.string(),
    from: healthState.nullable(),
    to: healthState,
    problems: z.array(problemSchema),
    /** Fields read by a variant kept in reserve: which of how many. Absent in events of earlier builds. */
    fallbacks: z.array(fallbackSchema).optional(),
  }),
  'policy.changed': z.object({
    id: z.string(),
    version: z.number().int(),
    normalHours: z.number(),
    emergencyHours: z.number(),
    /** Further tracks and clocks, who must be answered, working time; absent in events of earlier builds. */
    limits: trackLimitsSchema.optional(),
    duty: policySettingSchema.shape.duty,
    calendar: calendarSettingSchema.optional(),
  }),
  /** How many ms the clock of the device is ahead of that of a target, by so many of its answers. */
  'clock.measured': z.object({
    target: z.string(),
    offset: z.number().int(),
    samples: z.number().int().positive(),
  }),
  ...moderationEventSchemas,
  ...triageEventSchemas,
  ...draftEventSchemas,
  ...claimEventSchemas,
  ...noteEventSchemas,
  ...fileEventSchemas,
  ...blindEventSchemas,
  ...opennessEventSchemas,
} as const;

export type EventType = keyof typeof eventDataSchemas;
export type EventData<T extends EventType> = z.infer<(typeof eventDataSchemas)[T]>;
/** What the words of a comment had come to before they were erased. */
export type ErasedWords = z.infer<typeof erasedSchema>;
export type CommentPersonal = z.infer<typeof commentPersonalSchema>;

const EVENT_TYPES = Object.keys(eventDataSchemas) as [EventType, ...EventType[]];

/** Version of the schema of each kind, written on every event. */
export const EVENT_VERSION = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** One line of the log as it is stored, exported and sent. */
export const eventSchema = z.object({
  id: z.uuidv7(),
  /** 1, 2, 3 … without a gap on one device. */
  seq: z.number().int().positive(),
  at: iso,
  v: z.number().int().positive(),
  type: z.enum(EVENT_TYPES),
  key: keySchema.nullable(),
  /** `network:owner`. */
  page: z.string().nullable(),
  /** Id of the device that wrote it. */
  actor: z.string(),
  data: z.record(z.string(), z.unknown()),
  /** SHA-256 over the canonical JSON of `{ salt, fields }`; null when the event has no personal fields. */
  personal: sha256.nullable(),
  /** Hash of the event before; 64 zeros for the first. */
  prev: sha256,
  /** SHA-256 over the canonical JSON (RFC 8785) of everything above. */
  hash: sha256,
});

export type LogEvent = z.infer<typeof eventSchema>;

/** An event on its way to a target: with its personal fields, as far as the target may have them. */
export const deliverySchema = z.object({
  event: eventSchema,
  personal: z.record(z.string(), z.unknown()).nullable(),
});

export type Delivery = z.infer<typeof deliverySchema>;
