import type { RemovalActions } from '~/components/removals/actions.ts';
import type { RemovalsData } from '~/components/removals/data.ts';
import type { TargetFigures } from '~/lib/log/outbox/outbox-figures.ts';
import type { ParkedLine } from '~/lib/log/outbox/parked-lines.ts';
import type { Overview } from '~/lib/log/queue/overview.ts';
import type { Outcome, SyncView } from '~/lib/messages/table.ts';
import type { TargetSetting } from '~/lib/settings/schema.ts';
import type { SavedView } from '~/lib/settings/view-schema.ts';
import type { TriageActions } from './case-card.tsx';
import type { FileActions } from './files/actions.ts';
import type { LogActions } from './log/actions.ts';
import type { PersonActions } from './person/actions.ts';
import type { Rest } from './queue/rest.ts';
import type { ReviewActions, ReviewsData } from './review/data.ts';
import type { ViewActions } from './saved/view-actions.ts';
import type { SearchTeam } from './team/team-answers.ts';
import type { TeamData } from './team/team-data.ts';

/** A target of the settings, and what waits for it. */
export type Receiver = Pick<TargetSetting, 'id' | 'kind' | 'name' | 'url'> & { sync: TargetFigures };

/** Everything the dashboard shows, as the log holds it now. */
export type DashboardData = Overview & {
  /** What stands there settled. */
  rest: Rest;
  /** Where events go, each with how it stands there. */
  receivers: readonly Receiver[];
  /** What waits for all of them together. */
  sync: SyncView;
  parked: readonly ParkedLine[];
  removals: RemovalsData;
  /** Drafts that the team sends to be checked; null where this device is no supervisor's. */
  reviews: ReviewsData | null;
  /** What the whole team knows together with this browser; null where there is no team to ask. */
  team?: TeamData | null;
  /** Views that the user gave a name to. */
  views?: readonly SavedView[];
};

export type DashboardActions = {
  checkNow: () => Promise<Outcome>;
  retry: (row: string) => Promise<Outcome>;
  /** The same of all lines that were refused for the same reason. */
  retryAlike: (row: string) => Promise<Outcome>;
  /** Saves a refused line as a file. */
  saveLine: (row: string) => Promise<Outcome>;
  log: LogActions;
  files: FileActions;
  person: PersonActions;
  removals: RemovalActions;
  triage: TriageActions;
  searchTeam: SearchTeam;
  reviews: ReviewActions;
  views: ViewActions;
};
