import type { RemovalRecords } from '~/lib/log/removals/removal-records.ts';
import type { TeamView } from '~/lib/log/team/merge.ts';

/** Removals on all devices of the team, at a supervisor's. */
export type TeamRemovals = {
  /** Together with those of this log; null until the hub told all of them once. */
  records: RemovalRecords | null;
  /** Names of colleagues by the id of their device. */
  names: ReadonlyMap<string, string>;
  /** Why the hub does not tell them, in words; null while it does. */
  trouble: string | null;
};

/** What the whole team knows, and how fresh that is. */
export type TeamData = {
  /** Null until the hub's list was read to its end once: a part of it would say too little. */
  view: TeamView | null;
  /** ISO 8601: when the hub was heard last; null before the first answer. */
  heardAt: string | null;
  /** ISO 8601 since when it does not answer; null while it does. */
  downSince: string | null;
  /** Null where this device is no supervisor's. */
  removals?: TeamRemovals | null;
};
