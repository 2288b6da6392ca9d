import { z } from '@hono/zod-openapi';
import { keySchema } from '~/lib/log/event.ts';

/** The steps of an incident, named as in the canonical incident. */
const STATUSES = [
  'new',
  'assigned',
  'in_progress',
  'approval',
  'interim',
  'answered',
  'closed',
  'rejected',
] as const;

export const statusSchema = z.enum(STATUSES);
export const outcomeSchema = z.enum(['satisfied', 'neutral', 'dissatisfied', 'impossible']);

const iso = z.iso.datetime();
const precisionSchema = z.enum(['second', 'minute', 'hour', 'day']);

/** One answer to the comment of an incident, as the devices told it. */
export const incidentAnswerSchema = z.object({
  /** Key of the official comment. */
  answer: keySchema,
  by: z.enum(['page', 'official']),
  posted_at: iso.nullable(),
  posted_precision: precisionSchema.nullable(),
  /** When a device first noticed it. */
  noticed_at: iso,
  /** Minutes from the comment by the network's times; null when either is unknown. */
  minutes: z.number().int().nullable(),
  gone: z.boolean(),
  /** True for an answer that says it will come back. Incidents written before this was told have none. */
  interim: z.boolean().default(false),
  /** Time of the newest event about this answer. */
  told_at: iso,
});

/** What is known about one citizen's comment. Times are ISO 8601 in UTC; null means unknown. */
export const factsSchema = z.object({
  ext_key: keySchema,
  /** `network:owner`. */
  page: z.string().nullable(),
  platform: z.string(),
  source_url: z.string().nullable(),
  post_ref: z.string().nullable(),
  comment_ref: z.string().nullable(),
  text: z.string().nullable(),
  author: z.object({ id: z.string().nullable(), name: z.string() }).nullable(),
  status: statusSchema,
  outcome: outcomeSchema.nullable(),
  executor: z.string().nullable(),
  published_at: iso.nullable(),
  published_precision: precisionSchema.nullable(),
  detected_at: iso,
  /** Time of the newest event that told the content; null when none did. */
  content_at: iso.nullable(),
  first_answer_at: iso.nullable(),
  first_answer_precision: precisionSchema.nullable(),
  first_answer_noticed_at: iso.nullable(),
  first_answer_minutes: z.number().int().nullable(),
  answers: z.array(incidentAnswerSchema),
  gone_at: iso.nullable(),
  closed_at: iso.nullable(),
});

/** An incident as it is kept and sent: its facts, and a version that grows with every change. */
export const incidentSchema = factsSchema.extend({
  version: z.number().int().positive(),
  updated_at: iso,
});

export type IncidentAnswer = z.infer<typeof incidentAnswerSchema>;
export type Facts = z.infer<typeof factsSchema>;
export type Incident = z.infer<typeof incidentSchema>;

/** Facts of an incident of which nothing is known but its key and when it was first heard of. */
export function blankFacts(key: string, page: string | null, at: string): Facts {
  const parts = key.split(':');
  const [platform = key, owner] = parts;
  return {
    ext_key: key,
    page: page ?? (owner === undefined ? null : `${platform}:${owner}`),
    platform,
    source_url: null,
    post_ref: parts.length === 4 ? (parts[2] ?? null) : null,
    comment_ref: parts.at(-1) ?? null,
    text: null,
    author: null,
    status: 'new',
    outcome: null,
    executor: null,
    published_at: null,
    published_precision: null,
    detected_at: at,
    content_at: null,
    first_answer_at: null,
    first_answer_precision: null,
    first_answer_noticed_at: null,
    first_answer_minutes: null,
    answers: [],
    gone_at: null,
    closed_at: null,
  };
}
