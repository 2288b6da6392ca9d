import type { TriageDecision } from '~/lib/log/triage/triage-desk.ts';
import type { Outcome } from '~/lib/messages/table.ts';

/** Writes one decision about one or several comments down. */
export type Decide = (keys: string[], decision: TriageDecision) => Promise<Outcome>;
