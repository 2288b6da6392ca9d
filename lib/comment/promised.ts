import type { CommentState } from './state.ts';

/** What tells whether and when something is still to come; `dueAt` is ISO 8601. */
type Promised = { state: CommentState; dueAt: string | null; triage?: { promise: { dueAt: string } | null } };

/** Interim answers, and answers with a promise that is open. */
export function isPromised({ state, triage }: Promised): boolean {
  return state === 'interim' || (triage?.promise ?? null) !== null;
}

/** The nearest day first; what has none comes last. */
export function byDay(one: Promised, other: Promised): number {
  return dayOf(one).localeCompare(dayOf(other));
}

function dayOf({ triage, dueAt }: Promised): string {
  return triage?.promise?.dueAt ?? dueAt ?? '9999';
}
