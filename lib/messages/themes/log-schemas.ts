import { z } from 'zod';
import { marksSchema, monthSchema } from '~/lib/log/blind/blind-events.ts';
import { eventDataSchemas, keySchema } from '~/lib/log/event.ts';
import { OPENNESS_STEPS, STEP_MARKS } from '~/lib/log/openness/openness-events.ts';
import { attemptSchema } from '~/lib/log/training/attempt.ts';
import { certificateSchema } from '~/lib/log/training/certificate.ts';
import { MOST_CASES_TEXT } from '~/lib/log/training/own-cases.ts';
import { network, nothing, word } from './fields.ts';
import type { LogMessages } from './log.ts';
import type { SchemasOf } from './schemas-of.ts';

/** `network:owner`. */
const pageName = z.string().regex(/^(?:vk|ok):[A-Za-z0-9_.-]{1,64}$/);

/** What the messages of `log.ts` have to look like when they arrive. */
export const logSchemas: SchemasOf<LogMessages> = {
  'training.attempt': z.object({ attempt: attemptSchema }),
  'training.cases': z.object({ text: z.string().max(MOST_CASES_TEXT).nullable() }),
  'training.certificate': z.object({ certificate: certificateSchema }),
  'training.erase': z.object({ checksum: certificateSchema.shape.checksum }),
  'blind.draw': z.object({ month: monthSchema, page: pageName.nullable() }),
  'blind.judge': z.object({ draw: z.uuid(), answer: keySchema, marks: marksSchema.nullable() }),
  'openness.check': z.object({
    page: pageName,
    step: z.enum(OPENNESS_STEPS),
    state: z.enum(STEP_MARKS),
  }),
  'file.saved': eventDataSchemas['file.saved'],
  'person.erase': z.object({
    person: z.object({ network, id: word.nullable(), slug: word.nullable(), name: word }),
    neighbours: z.boolean(),
  }),
  'log.rebuild': nothing,
  'log.imported': nothing,
  'sync.now': nothing,
  'sync.retry': z.object({ row: z.string().max(256), alike: z.boolean().optional() }),
};
