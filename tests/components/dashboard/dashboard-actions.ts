import type { DashboardActions } from '~/components/dashboard/data.ts';
import { searchNothing, triageActions } from '~/tests/components/common/triage-data.ts';
import { removalActions } from '~/tests/components/removals/removals-data.ts';
import { reviewActions } from './dashboard-data.ts';
import { fileActions, personActions } from './file-data.ts';
import { logActions } from './log-data.ts';

/** An action that does nothing. */
export const done = async () => ({ ok: true }) as const;

/** Actions that do nothing but those that are given. */
export function actionsOf(given: Partial<DashboardActions>): DashboardActions {
  return {
    checkNow: done,
    retry: done,
    retryAlike: done,
    saveLine: done,
    log: logActions(),
    files: fileActions(),
    person: personActions(),
    removals: removalActions({}),
    searchTeam: searchNothing,
    triage: triageActions(),
    reviews: reviewActions(),
    views: { keep: done },
    ...given,
  };
}
