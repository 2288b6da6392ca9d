import { z } from 'zod';
import { judgementSchema } from '~/lib/log/calibration/judgement-schema.ts';
import { LONGEST_DRAFT } from '~/lib/log/review/review-schema.ts';
import { nothing } from './fields.ts';
import type { SchemasOf } from './schemas-of.ts';
import type { TrainingMessages } from './training.ts';

/** What the messages of `training.ts` have to look like when they arrive. */
export const trainingSchemas: SchemasOf<TrainingMessages> = {
  'practice.follow': nothing,
  'practice.rewritten': z.object({ id: z.uuid(), text: z.string().max(LONGEST_DRAFT).regex(/\S/) }),
  'calibration.follow': nothing,
  'calibration.judge': z.object({ card: judgementSchema.shape.case, choice: judgementSchema.shape.choice }),
};
