import type { Assessment } from '~/lib/training/assess.ts';

/** What came of a case; `late`: the time ran out before an answer. */
export type Result = Assessment & { late: boolean };
