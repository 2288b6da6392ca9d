import { z } from 'zod';

/** What an answer is judged by, in the order of the questions (product.md R55, R59, R61, R62, R84). */
export const CRITERIA = ['greeting', 'essence', 'plain', 'own', 'friendly'] as const;

/** `skip`: cannot be said of this answer; it counts neither for nor against. */
export const MARKS = ['yes', 'no', 'skip'] as const;

/** As many answers are drawn at once, fewer where no more are known. */
export const DRAWN = 10;

const keyText = z.string().regex(/^[A-Za-z0-9:_.-]{8,128}$/);
const mark = z.enum(MARKS);

/** One mark for each criterion. */
export const marksSchema = z.object({
  greeting: mark,
  essence: mark,
  plain: mark,
  own: mark,
  friendly: mark,
});

export const monthSchema = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);

/** Data of the blind review. Whose answer it is stands nowhere: the page answers, and so it is judged. */
export const blindEventSchemas = {
  /** Answers were drawn: those whose digest with `seed` comes first. Of a page where the event bears one. */
  'blind.drawn': z.object({
    month: monthSchema,
    seed: z.string().min(1).max(200),
    /** How many answers there were to draw from. */
    of: z.number().int().positive(),
    answers: z
      .array(z.object({ comment: keyText, answer: keyText }))
      .min(1)
      .max(DRAWN),
  }),
  /** What a person found of one drawn answer; `marks` is null where it was taken back. */
  'blind.judged': z.object({
    /** Id of `blind.drawn`. */
    draw: z.uuid(),
    answer: keyText,
    marks: marksSchema.nullable(),
  }),
} as const;

export type Criterion = (typeof CRITERIA)[number];
export type Mark = (typeof MARKS)[number];
export type Marks = z.infer<typeof marksSchema>;
/** Keys of an answer and of the comment it answers. */
export type Drawn = z.infer<(typeof blindEventSchemas)['blind.drawn']>['answers'][number];
