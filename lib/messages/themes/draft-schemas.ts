import { z } from 'zod';
import { draftFindingSchema } from '~/lib/log/draft/draft-events.ts';
import { keySchema } from '~/lib/log/event.ts';
import { decisionSchema, LONGEST_DRAFT, reviewFindingSchema } from '~/lib/log/review/review-schema.ts';
import type { DraftMessages } from './draft.ts';
import { bookmark, count, TEXT } from './fields.ts';
import type { SchemasOf } from './schemas-of.ts';

const keptDraft = z.object({
  text: z.string().max(TEXT),
  situation: z.string().max(32).nullable(),
  muted: z.array(z.string().min(1).max(64)).max(100),
  findings: z.array(draftFindingSchema).max(100),
  spoken: z.array(z.string().min(1).max(64)).max(100).optional(),
  handed: z.boolean(),
});

/** What the messages of `draft.ts` have to look like when they arrive. */
export const draftSchemas: SchemasOf<DraftMessages> = {
  'draft.look': z.object({ key: keySchema }),
  'draft.earlier': z.object({ key: keySchema }),
  'draft.keep': z.object({ key: keySchema, draft: keptDraft }),
  'review.look': z.object({ key: keySchema }),
  'review.send': z.object({
    key: keySchema,
    text: z.string().max(LONGEST_DRAFT).regex(/\S/),
    findings: z.array(reviewFindingSchema).max(100),
    muted: z.array(z.string().min(1).max(64)).max(100),
  }),
  'review.withdraw': z.object({ key: keySchema }),
  'review.changes': z.object({ after: bookmark.nullable() }),
  'review.decide': z.object({ id: z.uuid(), version: count, decision: decisionSchema }),
  'coach.changes': z.object({ after: bookmark.nullable() }),
};
