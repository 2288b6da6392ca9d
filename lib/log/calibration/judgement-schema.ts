import { z } from 'zod';

/** What a person finds of a comment: it breaks the rules and is removed, or it stays. */
export const CHOICES = ['remove', 'keep'] as const;

/** Of fewer judgements nothing is told: who judged how could be guessed. */
export const ENOUGH = 3;

/** Cards of a week. */
export const A_WEEK = 5;

const choiceSchema = z.enum(CHOICES);

/** A judgement on its way to the hub. It names no person; `id` is made for it alone, so that it counts once. */
export const judgementSchema = z.strictObject({
  id: z.uuid(),
  /** Id of the event by which the organisation decided. */
  case: z.uuid(),
  choice: choiceSchema,
});

const count = z.number().int().nonnegative();

/** How the team judged one case; null for fewer than three judgements. */
export const agreementSchema = z.object({
  case: z.uuid(),
  counts: z.object({ remove: count, keep: count }).nullable(),
});

export const agreementsSchema = z.object({ agreements: z.array(agreementSchema) });

export type Choice = z.infer<typeof choiceSchema>;
export type Judgement = z.infer<typeof judgementSchema>;
export type Agreement = z.infer<typeof agreementSchema>;
export type Counts = NonNullable<Agreement['counts']>;
