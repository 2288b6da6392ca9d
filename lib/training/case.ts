import { z } from 'zod';
import { SITUATIONS } from '~/lib/answer/situations.ts';
import { CLOCKS, TRACKS } from '~/lib/deadline/policy.ts';

/** What is done with a comment; `answer-remove`: its substance is answered and its form removed (product.md D4). */
export const DEEDS = ['emergency', 'answer', 'courtesy', 'remove', 'answer-remove', 'nothing'] as const;
export type Deed = (typeof DEEDS)[number];

const id = z.string().regex(/^[a-z0-9-]{2,64}$/);
const words = z.string().min(1).max(2000);
const day = z.iso.date();
/** A moment on the wall clock of the page's territory: `2026-11-18T19:40`. */
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
const ruleNumber = z.string().regex(/^\d{1,3}(?:\.\d{1,3}){0,3}$/);

const line = z.strictObject({
  by: z.enum(['page', 'official', 'citizen']),
  /** Null for the page itself. */
  author: words.nullable(),
  text: words,
});

/** What every case has. */
const common = {
  id,
  theme: id,
  author: words,
  /** The comment as its author wrote it; empty where a sticker says it all. */
  comment: z.string().max(2000),
  /** The post it stands under, or what day it is. */
  post: words.optional(),
  /** What stands in the thread besides it, in order. */
  thread: z.array(line).max(30).optional(),
  /** The rule that is practised, by its id among the grounds. */
  ground: id,
  /** Why the expected answer is right, in a sentence or two. */
  why: words,
};

const classify = z.strictObject({
  ...common,
  drill: z.literal('classify'),
  attachments: z.array(z.enum(['photo', 'sticker'])).optional(),
  answer: z.strictObject({ do: z.enum(DEEDS), rule: ruleNumber.optional() }),
  /** The spans that break the rules by their form, word for word and in order. */
  flags: z.array(z.strictObject({ kind: z.enum(['obscene', 'insult', 'threat']), words })),
  /** Names the twin of a pair: harsh criticism and insult about the same. */
  pair: id.optional(),
  /** Why the product decides otherwise; absent where it agrees. */
  differs: words.optional(),
});

const draft = {
  text: words,
  photo: z.boolean().optional(),
  /** False where the field answers the post and not the comment. */
  tied: z.boolean().optional(),
  /** What the page answered before. */
  earlier: z.array(words).optional(),
};

const write = z.strictObject({
  ...common,
  drill: z.literal('write'),
  situation: z.enum(SITUATIONS.map((each) => each.id)),
  today: day,
  community: z.boolean().optional(),
  repair: z.boolean().optional(),
  /** An answer to compare one's own with; `shows` are rules of the coach that it keeps on purpose. */
  good: z.strictObject({ ...draft, shows: z.array(id).min(1) }),
  /** Drafts to mend, each with the rules of the coach that speak about it. */
  weak: z.array(z.strictObject({ ...draft, finds: z.array(id).min(1) })).min(1),
});

const clock = z.strictObject({
  ...common,
  drill: z.literal('clock'),
  /** Id of a policy that is shipped. */
  policy: id,
  track: z.enum(TRACKS),
  clock: z.enum(CLOCKS),
  from: moment,
  due: moment,
  options: z.array(moment).min(2).max(5),
});

const promise = z.strictObject({
  ...common,
  drill: z.literal('promise'),
  today: day,
  /** The answer that promises. */
  said: words,
  /** Null where it names no day. */
  due: day.nullable(),
  options: z.array(day.nullable()).min(2).max(5),
});

/** How a photo is taken: what is on it, from which side, from how far, and whether the work is done. */
const view = z.strictObject({
  object: z.enum(['pit', 'bench', 'lamp', 'snow']),
  side: z.enum(['left', 'right']),
  near: z.boolean(),
  done: z.boolean(),
  dark: z.boolean(),
});

const photo = z.strictObject({
  ...common,
  drill: z.literal('photo'),
  before: view,
  options: z.array(view).min(2).max(4),
  right: z.int().min(0),
});

const ladder = z.strictObject({
  ...common,
  drill: z.literal('ladder'),
  now: moment,
  measures: z.array(z.strictObject({ step: words, at: moment, cancelled: z.boolean() })),
  threat: z.boolean(),
  next: words,
});

const choice = z.strictObject({
  ...common,
  drill: z.literal('choice'),
  ask: words,
  options: z.array(words).min(2).max(5),
  right: z.int().min(0),
});

/** One case of the trainer. What it expects is held against the real judge, coach, clocks and ladder by tests. */
export const caseSchema = z.discriminatedUnion('drill', [
  classify,
  write,
  clock,
  promise,
  photo,
  ladder,
  choice,
]);

export type TrainingCase = z.infer<typeof caseSchema>;
export type Drill = TrainingCase['drill'];
export type CaseOf<D extends Drill> = Extract<TrainingCase, { drill: D }>;
export type CaseDraft = { text: string } & Partial<
  Pick<CaseOf<'write'>['weak'][number], 'photo' | 'tied' | 'earlier'>
>;

/** A rule that is practised, and the public document it comes from. */
export const groundSchema = z.strictObject({ id, rule: words, source: words });
export type Ground = z.infer<typeof groundSchema>;
