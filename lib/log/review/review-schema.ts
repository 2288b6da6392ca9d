import { z } from 'zod';
import { keySchema } from '~/lib/log/event.ts';

/** Longest draft that is taken, UTF-16 units; the networks themselves stop at 16 384. */
export const LONGEST_DRAFT = 16_384;

/** One place that the coach named, as it was shown to the author; offsets are UTF-16 units of the draft. */
export const reviewFindingSchema = z.object({
  rule: z.string().min(1).max(64),
  level: z.enum(['must', 'should', 'hint']),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  variant: z.string().max(64).optional(),
  values: z.array(z.string().max(400)).max(9).optional(),
});

/** A draft on its way to a supervisor, as the hub takes it. */
export const submissionSchema = z.object({
  /** Made by the device for this sending: the same one sent again after a doubt counts once. */
  id: z.uuid(),
  /** The comment that is answered. */
  key: keySchema,
  /** `network:owner`. */
  page: z.string().regex(/^[a-z]{2,16}:[A-Za-z0-9_.-]{1,100}$/),
  url: z.url({ protocol: /^https?$/ }).max(4096),
  /** Name of the comment's author as the network shows it; null where it shows none. */
  citizen: z.string().max(256).nullable(),
  /** The comment as the device saw it. */
  comment: z.string().max(32_768),
  text: z.string().max(LONGEST_DRAFT).regex(/\S/),
  findings: z.array(reviewFindingSchema).max(100),
  /** Rules of the coach that the author found not to fit this draft. */
  muted: z.array(z.string().min(1).max(64)).max(100),
});

/** `withdrawn`: taken back, replaced by a later sending or erased; nothing of its words is kept. */
export const reviewStateSchema = z.enum(['waiting', 'approved', 'returned', 'withdrawn']);

const whoSchema = z.object({ device: z.string(), name: z.string() });

/** Rules of the coach that a remark is about; absent where it names none, and from builds before they could be named. */
const remarkRules = z.array(z.string().min(1).max(64)).max(20).optional();

/** A draft as the hub holds it. */
export const reviewDraftSchema = submissionSchema.extend({
  text: z.string(),
  /** Grows with every change; what If-Match names. */
  version: z.number().int().positive(),
  /** Which time the device sends an answer to this comment, from 1. */
  edition: z.number().int().positive(),
  state: reviewStateSchema,
  from: whoSchema.extend({ role: z.enum(['moderator', 'supervisor', 'trainee']) }),
  sent_at: z.iso.datetime(),
  decided: z
    .object({
      at: z.iso.datetime(),
      by: whoSchema,
      remarks: z.string().nullable(),
      /** The text that was approved where the supervisor changed it; null where it is the one that was sent. */
      text: z.string().nullable(),
      rules: remarkRules,
    })
    .nullable(),
});

/** What a supervisor decides; whoever returns a draft says why. */
export const decisionSchema = z.discriminatedUnion('decision', [
  z.object({
    decision: z.literal('approved'),
    remarks: z.string().max(4000).nullable().default(null),
    /** The approved text where it is not the one that was sent. */
    text: z.string().max(LONGEST_DRAFT).regex(/\S/).nullable().default(null),
    rules: remarkRules,
  }),
  z.object({
    decision: z.literal('returned'),
    remarks: z.string().max(4000).regex(/\S/),
    rules: remarkRules,
  }),
]);

/** Drafts in the order of their last change, and the bookmark to ask with later. */
export const reviewDraftsSchema = z.object({
  drafts: z.array(reviewDraftSchema),
  next_cursor: z.string(),
  more: z.boolean(),
});

export type ReviewFinding = z.infer<typeof reviewFindingSchema>;
export type Submission = z.infer<typeof submissionSchema>;
export type ReviewDraft = z.infer<typeof reviewDraftSchema>;
export type Decision = z.infer<typeof decisionSchema>;
