import type { Verdict } from '~/lib/log/verdict.ts';

/** Why something was refused, in words for the user, or the fact that it was done. */
export type Outcome = { ok: true } | { ok: false; reason: string };

/** What a step of the moderation desk came to: the comment as it stands now, or why not, in words. */
export type Judged = { ok: true; verdict: Verdict } | { ok: false; reason: string };

/** The same with the id of what was written: of a snapshot, a removal, an appeal. */
export type Kept = { ok: true; id: string; verdict: Verdict } | { ok: false; reason: string };
