import { z } from 'zod';

const iso = z.iso.datetime();
const precision = z.enum(['second', 'minute', 'hour', 'day']);
const key = z.string().regex(/^[A-Za-z0-9:_.-]{8,128}$/);

const answerSchema = z.object({
  answer: key,
  by: z.enum(['page', 'official']),
  posted_at: iso.nullable(),
  posted_precision: precision.nullable(),
  noticed_at: iso,
  gone: z.boolean(),
  interim: z.boolean().default(false),
});

/** What the hub knows of one comment, as far as the board shows it. */
export const teamIncidentSchema = z.object({
  ext_key: key,
  page: z.string().max(200).nullable(),
  source_url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .catch(null),
  post_ref: z.string().max(128).nullable(),
  comment_ref: z.string().max(128).nullable(),
  text: z.string().nullable(),
  author: z.object({ id: z.string().nullable(), name: z.string() }).nullable(),
  status: z.enum(['new', 'assigned', 'in_progress', 'approval', 'interim', 'answered', 'closed', 'rejected']),
  published_at: iso.nullable(),
  published_precision: precision.nullable(),
  detected_at: iso,
  answers: z.array(answerSchema),
  gone_at: iso.nullable(),
  version: z.number().int().positive(),
});

export type TeamIncident = z.infer<typeof teamIncidentSchema>;

/** Answer of `GET /v1/incidents`. */
export const teamIncidentsSchema = z.object({
  incidents: z.array(teamIncidentSchema),
  next_cursor: z.string(),
  more: z.boolean(),
  /** From here on all changes are heard, also the end of what was open. */
  latest_cursor: z.string(),
});
