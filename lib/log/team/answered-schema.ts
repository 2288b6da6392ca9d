import { z } from 'zod';
import { teamIncidentSchema } from './incident-schema.ts';

/** A comment that was answered, with the words of its answers as far as the hub still has them. */
const answeredSchema = z.object({
  incident: teamIncidentSchema,
  replies: z.array(
    z.object({
      answer: z.string(),
      text: z.string().nullable(),
      addressee: z.string().nullable(),
      photo: z.boolean(),
    }),
  ),
});

export type TeamAnswered = z.infer<typeof answeredSchema>;

/** Answer of `GET /v1/answers`. */
export const teamAnsweredSchema = z.object({
  answered: z.array(answeredSchema),
  next_cursor: z.string(),
  more: z.boolean(),
});
