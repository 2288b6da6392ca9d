import { z } from 'zod';
import { LANGUAGES } from '~/lib/locale/english.ts';
import { marksSchema, monthSchema } from '~/lib/log/blind/blind-events.ts';
import { doingSchema } from '~/lib/log/claim-schema.ts';
import { draftFindingSchema } from '~/lib/log/draft-events.ts';
import { eventDataSchemas, keySchema } from '~/lib/log/event.ts';
import { flagSpanSchema } from '~/lib/log/moderation-events.ts';
import { LONGEST_NOTE } from '~/lib/log/note-events.ts';
import { OPENNESS_STEPS, STEP_STATES } from '~/lib/log/openness/openness-events.ts';
import { decisionSchema, LONGEST_DRAFT, reviewFindingSchema } from '~/lib/log/review-schema.ts';
import { attemptSchema } from '~/lib/log/training/attempt.ts';
import { MOST_CASES_TEXT } from '~/lib/log/training/own-cases.ts';
import { dutySchema, outcomeSchema, topicSchema, trackSchema } from '~/lib/log/triage-events.ts';
import { teamSettingsSchema } from '~/lib/settings/team-schema.ts';
import { type MessageName, type MessageTable, OVERLAY_PARTS } from './table.ts';

/** Longest text of one comment that is taken; the networks themselves stop earlier. */
const TEXT = 32_768;
const COMMENTS_A_BATCH = 5_000;
const SELECTOR_FILE = 500_000;

const network = z.enum(['vk', 'ok']);
const word = z.string().max(256);
const id = z.string().min(1).max(128);
const address = z.url({ protocol: /^https?$/ }).max(4096);
const nothing = z.object({});
/** `network:owner`. */
const pageName = z.string().regex(/^(?:vk|ok):[A-Za-z0-9_.-]{1,64}$/);
const memberName = z.string().trim().min(1).max(64);

const page = z.object({ network, owner: id, slug: word.nullable(), name: word.nullable() });

const author = z.object({
  id: word.nullable(),
  slug: word.nullable(),
  name: word,
  kind: z.enum(['person', 'community', 'unknown']),
});

const sighting = z.object({
  key: keySchema,
  weak: z.boolean(),
  network,
  owner: id,
  post: id,
  id,
  thread: id,
  replyTo: id.nullable(),
  addressee: word.nullable(),
  author,
  text: z.string().max(TEXT),
  attachments: z.array(z.enum(['photo', 'video', 'sticker', 'file'])).max(64),
  posted: z
    .object({ at: z.iso.datetime(), precision: z.enum(['second', 'minute', 'hour', 'day']) })
    .nullable(),
  deleted: z.boolean(),
  goneBy: z.enum(['us', 'author', 'page', 'network']).optional(),
  clamped: z.boolean(),
  partial: z.boolean(),
  url: address,
});

const count = z.number().int().nonnegative();

const problem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('missing'), field: word, count }),
  z.object({ kind: z.literal('counter'), post: id, seen: count, total: count }),
  z.object({ kind: z.literal('blind'), post: id, total: count.nullable() }),
]);

const fallback = z.object({
  field: word,
  variant: z.number().int().positive(),
  of: z.number().int().positive(),
});

const batch = z.object({
  page,
  layout: word,
  health: z.object({
    state: z.enum(['ok', 'degraded', 'blind']),
    problems: z.array(problem).max(200),
    fallbacks: z.array(fallback).max(50).optional(),
  }),
  me: author.nullable().optional(),
  told: z.string().max(64).nullable().optional(),
  posts: z
    .array(z.object({ owner: id, post: id, url: address, total: count.nullable(), seen: count }))
    .max(500),
  comments: z.array(sighting).max(COMMENTS_A_BATCH),
});

const flag = flagSpanSchema;
const eventId = z.uuidv7();
const ruleNumber = z.string().min(1).max(16);
const step = z.string().min(1).max(16);
const note = z.string().max(4096);
const networkReason = z.string().max(64).nullable();
const pixels = z.number().min(0).max(32_768);

const crop = z.object({
  x: pixels,
  y: pixels,
  width: pixels,
  height: pixels,
  ratio: z.number().min(0.1).max(16),
});

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

const keptDraft = z.object({
  text: z.string().max(TEXT),
  situation: z.string().max(32).nullable(),
  muted: z.array(z.string().min(1).max(64)).max(100),
  findings: z.array(draftFindingSchema).max(100),
  spoken: z.array(z.string().min(1).max(64)).max(100).optional(),
  handed: z.boolean(),
});

/** What every message of the table has to look like when it arrives. */
export const requestSchemas: { [N in MessageName]: z.ZodType<MessageTable[N]['request']> } = {
  'page.shown': z.object({ page: page.nullable(), manages: z.boolean(), url: z.string().max(4096) }),
  'page.seen': batch,
  'panel.fold': z.object({ folded: z.boolean() }),
  'dashboard.open': nothing,
  'part.load': z.object({ part: z.enum(OVERLAY_PARTS) }),
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
  'appeal.decide': z.object({
    appeal: eventId,
    restored: z.boolean(),
    reason: note.min(1),
    decider: word.nullable(),
    remover: word.nullable(),
  }),
  'rule.mute': z.object({ rule: z.string().min(1).max(64), muted: z.boolean() }),
  'author.measures': z.object({ key: keySchema, rule: ruleNumber.nullable(), flag: flag.nullable() }),
  'author.forget': z.object({ key: keySchema }),
  'page.rules': z.object({ network, owner: id }),
  'triage.decide': z.object({ keys: z.array(keySchema).min(1).max(200), decision: triageDecision }),
  'triage.look': z.object({ key: keySchema }),
  'draft.look': z.object({ key: keySchema }),
  'draft.earlier': z.object({ key: keySchema }),
  'draft.keep': z.object({ key: keySchema, draft: keptDraft }),
  'page.facts': z.object({ key: keySchema }),
  'facts.open': nothing,
  'review.look': z.object({ key: keySchema }),
  'review.send': z.object({
    key: keySchema,
    text: z.string().max(LONGEST_DRAFT).regex(/\S/),
    findings: z.array(reviewFindingSchema).max(100),
    muted: z.array(z.string().min(1).max(64)).max(100),
  }),
  'review.withdraw': z.object({ key: keySchema }),
  'review.changes': z.object({ after: z.string().max(256).nullable() }),
  'coach.changes': z.object({ after: z.string().max(256).nullable() }),
  'review.decide': z.object({ id: z.uuid(), version: count, decision: decisionSchema }),
  'facts.look': z.object({ key: keySchema }),
  'claim.take': z.object({ key: keySchema, doing: doingSchema, over: id.nullable() }),
  'claim.release': z.object({ key: keySchema, why: z.enum(['cancelled', 'idle', 'by-hand']) }),
  'team.news': z.object({ stamp: word.nullable() }),
  'team.follow': nothing,
  'team.people': nothing,
  'claim.give': z.object({ key: keySchema, to: id, over: id.nullable() }),
  'note.write': z.object({ key: keySchema, text: z.string().trim().min(1).max(LONGEST_NOTE) }),
  'team.rename': z.object({ name: memberName }),
  'team.settings.publish': z.object({ over: count, settings: teamSettingsSchema }),
  'team.revoke': z.object({ device: id }),
  'team.code': z.object({
    wanted: z.union([
      z.strictObject({ role: z.enum(['moderator', 'supervisor', 'trainee']) }),
      z.strictObject({ person: id }),
    ]),
  }),
  'photo.paired': z.object({ key: keySchema, pair: eventDataSchemas['photo.paired'] }),
  'page.moderate': z.object({ page, on: z.boolean() }),
  'today.figures': nothing,
  'blind.draw': z.object({ month: monthSchema, page: pageName.nullable() }),
  'blind.judge': z.object({ draw: z.uuid(), answer: keySchema, marks: marksSchema.nullable() }),
  'openness.check': z.object({
    page: pageName,
    step: z.enum(OPENNESS_STEPS),
    state: z.enum(STEP_STATES),
  }),
  'file.saved': eventDataSchemas['file.saved'],
  'person.erase': z.object({
    person: z.object({ network, id: word.nullable(), slug: word.nullable(), name: word }),
    neighbours: z.boolean(),
  }),
  'incident.fields': z.object({ key: keySchema }),
  'training.attempt': z.object({ attempt: attemptSchema }),
  'training.cases': z.object({ text: z.string().max(MOST_CASES_TEXT).nullable() }),
  'log.rebuild': nothing,
  'log.imported': nothing,
  'settings.import': z.object({ text: z.string() }),
  'selectors.import': z.object({ text: z.string().max(SELECTOR_FILE) }),
  'selectors.reset': z.object({ network }),
  'selectors.publish': z.object({ network }),
  'language.choose': z.object({ language: z.enum(LANGUAGES) }),
  'hub.connect': z.object({
    url: z.string().max(4096),
    code: z.string().min(1).max(64),
    name: memberName.optional(),
  }),
  'peer.connect': z.object({
    kind: z.enum(['redmine', 'rt']),
    url: z.string().max(4096),
    apiKey: z.string().min(1).max(256),
    place: z.string().min(1).max(200),
    authors: z.boolean(),
  }),
  'peer.check': z.object({ target: id }),
  'hub.disconnect': z.object({ target: id }),
  'sync.now': nothing,
  'sync.retry': z.object({ row: z.string().max(256) }),
};
