import type { TeamView } from '~/lib/log/team/merge.ts';

/** What the whole team knows, and how fresh that is. */
export type TeamData = {
  /** Null until the hub's list was read to its end once: a part of it would say too little. */
  view: TeamView | null;
  /** ISO 8601: when the hub was heard last; null before the first answer. */
  heardAt: string | null;
  /** ISO 8601 since when it does not answer; null while it does. */
  downSince: string | null;
};
