import { z } from 'zod';
import { keySchema } from '~/lib/log/event.ts';
import type { AuditMessages } from './audit.ts';
import { appealDecision, bookmark, eventId, note } from './fields.ts';
import type { SchemasOf } from './schemas-of.ts';

/** What the messages of `audit.ts` have to look like when they arrive. */
export const auditSchemas: SchemasOf<AuditMessages> = {
  'removals.changes': z.object({ after: bookmark.nullable() }),
  'removals.review': z.object({
    key: keySchema,
    said: z.discriminatedUnion('does', [
      z.object({ does: z.literal('complain'), removal: eventId, text: note }),
      z.object({ does: z.literal('decide'), appeal: eventId, ...appealDecision }),
      z.object({
        does: z.literal('judge'),
        removal: eventId,
        agrees: z.boolean(),
        reason: note,
        decider: appealDecision.decider,
      }),
      z.object({ does: z.literal('take-back'), removal: eventId }),
      z.object({ does: z.literal('restored'), removal: eventId }),
    ]),
  }),
  'removals.erase': z.object({ keys: z.array(keySchema).min(1).max(1000) }),
  'answers.search': z.object({ text: z.string().min(1).max(200), before: bookmark.nullable() }),
  'answers.words': z.object({ comments: z.array(keySchema).min(1).max(20) }),
  'team.events': z.object({ after: bookmark.nullable() }),
};
