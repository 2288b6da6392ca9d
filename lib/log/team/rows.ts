import type { PageKey } from '~/lib/log/rows.ts';
import type { Decided } from '~/lib/log/triage/decided.ts';
import type { QueueItem, RemovalGlance } from '~/lib/log/verdict.ts';
import type { TeamIncident } from './incident-schema.ts';
import type { TeamEvent } from './told-event.ts';

/** A comment as the hub knows it from all browsers of the team, and what it came to by the law of this device. */
export type TeamRow = {
  key: string;
  page: PageKey;
  incident: TeamIncident;
  item: QueueItem;
  /** ISO 8601 by the clock of the device: when the hub told it last. */
  heardAt: string;
};

/** What all browsers of the team decided about one comment, also about one that is not listed any more. */
export type TeamDecidedRow = { key: string; decided: Decided; removal: RemovalGlance | null };

/** What a supervisor said elsewhere of the removal of a comment that this device knows. */
export type RulingRow = TeamEvent & {
  /** Of the event. */
  id: string;
  key: string;
};
