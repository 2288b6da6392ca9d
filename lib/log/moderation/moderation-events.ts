import { z } from 'zod';

const PROTECTED_KINDS = ['criticism', 'complaint', 'demand', 'distrust', 'sarcasm', 'politics'] as const;

/** Id of an event that another one speaks of. */
const eventId = z.uuidv7();

/** A flagged span in UTF-16 units of the text, and the rule of the detector that found it. */
export const flagSpanSchema = z.object({
  kind: z.enum(['obscene', 'insult', 'threat', 'vulgar']),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  rule: z.string().min(1).max(64),
});

/** A rule of the page as it was worded then. */
export const ruleRefSchema = z.object({
  number: z.string().min(1).max(16),
  text: z.string().min(1).max(500),
});

/** A step of the ladder: `warn`, `24h`, `7d`, `supervisor`. */
const stepSchema = z.string().min(1).max(16);

const protectedSchema = z.array(z.enum(PROTECTED_KINDS));

/** The reason as the network names it; see `network-reasons.ts`. */
const networkReason = z.string().max(64).nullable();

const authorSchema = z.object({ id: z.string().nullable(), slug: z.string().nullable(), name: z.string() });

const snapshotData = z.object({
  url: z.url(),
  post: z.string(),
  /** Address of the post; null when it was never seen by itself. */
  postUrl: z.string().nullable(),
  posted: z
    .object({ at: z.iso.datetime(), precision: z.enum(['second', 'minute', 'hour', 'day']) })
    .nullable(),
  /** ISO 8601 by the clock of the device: the look that brought this text. The event's `at` is when this was taken. */
  seenAt: z.iso.datetime(),
  flags: z.array(flagSpanSchema),
  protected: protectedSchema,
  lexicon: z.string(),
  /** The rule where it was chosen before; else `removal.ruled` names it. */
  rule: ruleRefSchema.nullable(),
  /** Present when a removal had begun: if none comes of it, the snapshot is dropped. */
  removing: z.literal(true).optional(),
  /** SHA-256 in hex of the picture's bytes; null when the browser allowed none. */
  picture: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  /** True when the text asks, reports an emergency or complains of something: then an answer is owed. */
  substance: z.boolean(),
  /** How much of the post was read: the context claims no more. `total` null: no counter. */
  coverage: z.object({ seen: z.number().int(), total: z.number().int().nullable() }).nullable(),
});

/** Data of the events of the moderation desk; part of `eventDataSchemas`. */
export const moderationEventSchemas = {
  /** All that the detector finds now; empty when an edit took the last flag away. */
  'flag.raised': z.object({
    flags: z.array(flagSpanSchema),
    lexicon: z.string(),
    protected: protectedSchema,
  }),
  'flag.confirmed': flagSpanSchema,
  'flag.dismissed': flagSpanSchema,
  /** The evidence, taken before a removal; its id is the id of this event, its digest the event's `hash`. */
  'removal.snapshot': snapshotData,
  /** The rule of the page that was chosen once the evidence was there; the last one holds. */
  'removal.ruled': z.object({ snapshot: eventId, rule: ruleRefSchema }),
  /** Nothing was removed: the personal fields of the snapshot and its picture are erased with this event. */
  'removal.abandoned': z.object({ snapshot: eventId }),
  'removal.done': z.object({
    snapshot: eventId.nullable(),
    by: z.enum(['us', 'author', 'network', 'unknown']),
    rule: ruleRefSchema.nullable(),
    networkReason,
  }),
  /** A reason given after the removal. */
  'removal.reason': z.object({ removal: eventId, rule: ruleRefSchema.nullable(), networkReason }),
  /** `us`: restored by the moderator's word; `seen`: it was seen on the page again. */
  'removal.undone': z.object({ removal: eventId, how: z.enum(['us', 'seen']) }),
  'warning.issued': z.object({ rule: ruleRefSchema, step: stepSchema, snapshot: eventId.nullable() }),
  'block.recorded': z.object({
    /** Null: without an end. */
    hours: z.number().positive().nullable(),
    step: stepSchema,
    rule: ruleRefSchema.nullable(),
    networkReason,
    snapshot: eventId.nullable(),
  }),
  'appeal.opened': z.object({ removal: eventId, snapshot: eventId.nullable() }),
  /** `appeal`: the complaint; the removal itself where a supervisor judged it with no complaint made. */
  'appeal.decided': z.object({
    appeal: eventId,
    restored: z.boolean(),
    /** Empty only where a supervisor agrees with a removal that nobody complained of. */
    reason: z.string(),
    /** Present where a supervisor takes such a judgement back. */
    withdrawn: z.literal(true).optional(),
  }),
  /** How often the rule was right and wrong when a supervisor muted it, or let it speak again. */
  'rule.muted': z.object({
    rule: z.string().min(1).max(64),
    muted: z.boolean(),
    confirmed: z.number().int(),
    dismissed: z.number().int(),
  }),
  /** Personal fields of these events were deleted for good; the chain stays whole (152-ФЗ). */
  'data.erased': z.object({
    events: z.array(eventId),
    /** Comments that are gone from the page and of whom nothing personal is kept any more. */
    keys: z.array(z.string()).optional(),
    /** `age`: names that were kept as long as the settings allow. */
    why: z.enum(['asked', 'stale', 'age']),
  }),
} as const;

/** A comment beside the removed one, nearest last before it and nearest first after it. */
const contextLineSchema = z.object({
  key: z.string(),
  side: z.enum(['before', 'after']),
  author: z.string(),
  voice: z.enum(['citizen', 'page', 'official']),
  text: z.string(),
  postedAt: z.iso.datetime().nullable(),
});

/** Personal fields of the events above; kept in the side table, digested with a salt in the chain. */
export const moderationPersonalSchemas = {
  'removal.snapshot': z.object({
    author: authorSchema,
    /** The text as it was seen. */
    text: z.string(),
    context: z.array(contextLineSchema),
  }),
  'removal.reason': z.object({ note: z.string() }),
  'warning.issued': z.object({ author: authorSchema, text: z.string() }),
  'block.recorded': z.object({ author: authorSchema }),
  'appeal.opened': z.object({ text: z.string() }),
  /** `remover` is missing where nobody named who had removed it. */
  'appeal.decided': z.object({ decider: z.string(), remover: z.string().optional() }),
} as const;

export type RuleRef = z.infer<typeof ruleRefSchema>;
export type FlagSpan = z.infer<typeof flagSpanSchema>;
export type ContextLine = z.infer<typeof contextLineSchema>;
