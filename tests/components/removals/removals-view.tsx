import { render, screen } from '@testing-library/preact';
import { Dashboard } from '~/components/dashboard/dashboard.tsx';
import type { RemovalActions } from '~/components/removals/actions.ts';
import type { RemovalsData } from '~/components/removals/data.ts';
import type { RemovalRow } from '~/lib/log/removals/removal-rows.ts';
import type { Role } from '~/lib/settings/roles.ts';
import { searchNothing, triageActions } from '~/tests/components/common/triage-data.ts';
import { data, reviewActions } from '~/tests/components/dashboard/dashboard-data.ts';
import { fileActions, personActions } from '~/tests/components/dashboard/file-data.ts';
import { logActions } from '~/tests/components/dashboard/log-data.ts';
import { recordsOf, removed } from '~/tests/report/removals/removals.ts';
import { removalActions, removalsData } from './removals-data.ts';

/** An action that is done at once. */
export const done = async () => ({ ok: true }) as const;
const none = {
  checkNow: done,
  retry: done,
  retryAlike: done,
  saveLine: done,
  files: fileActions(),
  person: personActions(),
  log: logActions(),
};

/** Shows the dashboard at an address among the removals. */
export function show(removals: RemovalsData, at = '#removals', actions: Partial<RemovalActions> = {}) {
  location.hash = at;
  return render(
    <Dashboard
      data={data({ removals })}
      unread={null}
      pageName={() => 'Администрация города'}
      actions={{
        ...none,
        removals: removalActions(actions),
        searchTeam: searchNothing,
        triage: triageActions(),
        reviews: reviewActions(),
        views: { keep: done },
      }}
    />,
  );
}

/** What the audit is shown from when the log holds these removals. */
export const withRecords = (
  all: readonly ReturnType<typeof removed>[],
  given: Parameters<typeof recordsOf>[1] = {},
) => removalsData({ records: recordsOf(all, given) });

/** Opens the evidence of one removal. */
export function opened(
  given: Partial<RemovalRow>,
  actions: Partial<RemovalActions> = {},
  role: Role | null = null,
  person = '',
) {
  const one = removed(1, 'Иди на хуй, Петров', given);
  show({ ...withRecords([one]), role, person }, `#removals?id=${one.removal.id}`, actions);
}

/** The evidence that is open. */
export const evidence = () => screen.getByTestId('removal-case');
