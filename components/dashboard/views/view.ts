import type { JSX } from 'preact';
import type { IconName } from '~/components/common/icon-paths.ts';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import type { DashboardActions, DashboardData } from '~/components/dashboard/data.ts';
import type { Go } from '~/components/dashboard/use-address.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';

/** What every view gets: what it was asked for by the address, the log, and what can be done. */
export type ViewProps = {
  given: URLSearchParams;
  go: Go;
  data: DashboardData;
  actions: DashboardActions;
  pageName: PageName;
  /** Epoch ms. */
  now: number;
};

/** One view of the dashboard, as the rail names it and as it is shown. */
export type View = {
  title: MessageKey;
  icon: IconName;
  /** Null for the queue: its first lines are shown before the whole log was read, by the dashboard itself. */
  Show: ((props: ViewProps) => JSX.Element) | null;
  /** How much waits there for a person; shown in the rail unless it is 0. */
  waits?: (data: DashboardData) => number;
  /** What the figure is counted among, where it comes from what was looked at. */
  among?: (data: DashboardData) => string;
  /** Whether the rail leaves it out: what it shows is not for this device. */
  hidden?: (data: DashboardData) => boolean;
  /** True for a view that shows what the whole team knows, where there is one to ask. */
  ofTeam?: boolean;
  /** True for a view that has something to say before the first page is moderated. */
  beforePages?: boolean;
};
