import type { CodeFor, TeamPage, TeamPerson } from '~/lib/comment/team.ts';
import type { Outcome, TeamCode } from '~/lib/messages/table.ts';

/** Who is in the team and which pages it has, as the hub said at `at` (epoch ms). */
export type TeamKnown = { people: readonly TeamPerson[]; pages: readonly TeamPage[]; at: number };

/** The team as far as this device knows: `known` null before the first answer, `failure` why the last one is missing. */
export type TeamData = { known: TeamKnown | null; failure: string | null; asking: boolean };

export type TeamActions = {
  refresh: () => Promise<void>;
  /** Ends the connection of a device. */
  revoke: (device: string) => Promise<Outcome>;
  /** A one-time code for somebody new or for one more device of somebody. */
  code: (wanted: CodeFor) => Promise<TeamCode>;
  /** Gives a page out to the team beside those that it has. */
  givePage: (page: string, name: string | null) => Promise<Outcome>;
};
