import type { TriageActions } from '~/components/dashboard/case-card.tsx';
import type { SearchTeam } from '~/components/dashboard/team/team-answers.ts';
import type { TriageLook } from '~/lib/log/triage/triage-look.ts';
import type { TriageView } from '~/lib/log/verdict.ts';

export const LOOK: TriageLook = { topic: { topic: 'roads', by: 'words' }, alike: [], contacts: '' };

/** Actions that do nothing, and those that are given. */
export function triageActions(given: Partial<TriageActions> = {}): TriageActions {
  return {
    decide: async () => ({ ok: true }),
    look: async () => LOOK,
    askFacts: async () => null,
    fields: async () => null,
    note: async () => ({ ok: true }),
    said: async () => new Map(),
    ...given,
  };
}

/** A team that answered nothing. */
export const searchNothing: SearchTeam = async () => ({ ok: true, lines: [], next: '', more: false });

/** A question that waits for its first answer. */
export function triage(given: Partial<TriageView> = {}): TriageView {
  return {
    duty: 'must',
    machine: 'must',
    saw: 'question',
    words: 'когда засыпят яму',
    human: null,
    topic: null,
    track: 'normal',
    of: 'reaction',
    warnings: null,
    held: false,
    reaction: null,
    proposal: null,
    promise: null,
    outcome: null,
    passed: null,
    ...given,
  };
}
