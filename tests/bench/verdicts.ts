import type { Verdict } from '~/lib/log/verdict.ts';

const HOUR = 3_600_000;
const STATES = ['unanswered', 'unanswered', 'interim', 'answered', 'own'] as const;

/** Verdicts as the background gives them, a mixture of states with their clocks. */
export function makeVerdicts(keys: string[]): Verdict[] {
  const now = Date.now();
  return keys.map((key, index) => {
    const state = STATES[index % STATES.length] ?? 'unanswered';
    const started = now - (index % 50) * HOUR;
    return {
      key,
      state,
      urgent: index % 40 === 0 && state === 'unanswered' ? 'упала' : null,
      startedAt: new Date(started).toISOString(),
      dueAt: state === 'answered' || state === 'own' ? null : new Date(started + 24 * HOUR).toISOString(),
      policy: 'default@1',
      answer:
        state === 'answered' ? { key: `${key}1`, at: new Date(started).toISOString(), minutes: 40 } : null,
      reopened: false,
      flags: [],
      protected: [],
    };
  });
}
