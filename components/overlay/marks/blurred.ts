import type { VerdictFlag } from '~/lib/log/verdict.ts';

/** Kinds of flags whose words can be blurred: what is obscene to read; an insult has to be read to be judged. */
export const BLURRED: ReadonlySet<VerdictFlag['kind']> = new Set(['obscene', 'vulgar']);
