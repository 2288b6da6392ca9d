import type { RemovalActions } from '~/components/removals/actions.ts';
import type { RemovalsData } from '~/components/removals/data.ts';
import type { Overview } from '~/lib/log/overview.ts';
import type { ParkedLine } from '~/lib/log/parked-lines.ts';
import type { Outcome, SyncView } from '~/lib/messages/table.ts';
import type { TriageActions } from './case-card.tsx';
import type { LogActions } from './log/actions.ts';

/** Everything the dashboard shows, as the log holds it now. */
export type DashboardData = Overview & {
  server: { name: string; url: string } | null;
  sync: SyncView;
  parked: readonly ParkedLine[];
  removals: RemovalsData;
};

export type DashboardActions = {
  checkNow: () => Promise<Outcome>;
  retry: (row: string) => Promise<Outcome>;
  log: LogActions;
  removals: RemovalActions;
  triage: TriageActions;
};
