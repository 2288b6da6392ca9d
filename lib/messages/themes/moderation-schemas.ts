import { z } from 'zod';
import { keySchema } from '~/lib/log/event.ts';
import { flagSpanSchema } from '~/lib/log/moderation/moderation-events.ts';
import { appealDecision, eventId, id, network, note } from './fields.ts';
import type { ModerationMessages } from './moderation.ts';
import type { SchemasOf } from './schemas-of.ts';

const step = z.string().min(1).max(16);

const flag = flagSpanSchema;

const ruleNumber = z.string().min(1).max(16);

const networkReason = z.string().max(64).nullable();

const pixels = z.number().min(0).max(32_768);

const crop = z.object({
  x: pixels,
  y: pixels,
  width: pixels,
  height: pixels,
  ratio: z.number().min(0.1).max(16),
});

/** What the messages of `moderation.ts` have to look like when they arrive. */
export const moderationSchemas: SchemasOf<ModerationMessages> = {
  'flag.confirm': z.object({ key: keySchema, flag }),
  'flag.dismiss': z.object({ key: keySchema, flag }),
  'removal.snapshot': z.object({
    key: keySchema,
    rule: ruleNumber.nullable(),
    crop: crop.nullable(),
    removing: z.boolean().optional(),
  }),
  'removal.rule': z.object({ key: keySchema, snapshot: eventId, rule: ruleNumber }),
  'removal.abandon': z.object({ key: keySchema, snapshot: eventId }),
  'removal.done': z.object({
    key: keySchema,
    snapshot: eventId.nullable(),
    by: z.enum(['us', 'author', 'network', 'unknown']),
    rule: ruleNumber.nullable(),
    networkReason,
  }),
  'removal.reason': z.object({ removal: eventId, rule: ruleNumber.nullable(), networkReason, note }),
  'removal.undo': z.object({ removal: eventId }),
  'warning.issue': z.object({
    key: keySchema,
    rule: ruleNumber,
    step,
    text: note,
    snapshot: eventId.nullable(),
  }),
  'block.record': z.object({
    key: keySchema,
    hours: z
      .number()
      .positive()
      .max(24 * 3650)
      .nullable(),
    step,
    rule: ruleNumber.nullable(),
    networkReason,
    snapshot: eventId.nullable(),
  }),
  'appeal.open': z.object({ removal: eventId, text: note }),
  'appeal.decide': z.object({ appeal: eventId, ...appealDecision }),
  'rule.mute': z.object({ rule: z.string().min(1).max(64), muted: z.boolean() }),
  'author.measures': z.object({ key: keySchema, rule: ruleNumber.nullable(), flag: flag.nullable() }),
  'author.forget': z.object({ key: keySchema }),
  'page.rules': z.object({ network, owner: id }),
};
