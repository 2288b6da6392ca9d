import { z } from 'zod';

/** What makes a page open, in the order in which it is seen to (product.md R5, R28, R57, R65, R66). */
export const OPENNESS_STEPS = ['responsible', 'comments', 'messages', 'filter', 'rules', 'training'] as const;

/** `absent`: the network has no such setting. */
export const STEP_STATES = ['yes', 'no', 'absent'] as const;

/** What a person says of a step; `unknown`: what was said before was a mistake. */
export const STEP_MARKS = [...STEP_STATES, 'unknown'] as const;

/** Data of what a person found when they looked at a page themselves. */
export const opennessEventSchemas = {
  'openness.checked': z.object({
    step: z.enum(OPENNESS_STEPS),
    state: z.enum(STEP_MARKS),
    /** How colleagues know who looked; null where the device has no name. */
    by: z.string().min(1).max(64).nullable(),
  }),
} as const;

export type OpennessStep = (typeof OPENNESS_STEPS)[number];
export type StepState = (typeof STEP_STATES)[number];
export type StepMark = (typeof STEP_MARKS)[number];
