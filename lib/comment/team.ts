import type { Member } from './claim.ts';

type Role = Member['role'];

/** A device of somebody of the team; `revoked_at` null while it is connected. Times are ISO 8601. */
export type TeamDevice = {
  id: string;
  about: string | null;
  connected_at: string;
  last_seen_at: string | null;
  revoked_at: string | null;
};

/** Somebody of the team with all devices, those that are connected first. */
export type TeamPerson = { id: string; name: string; role: Role; devices: TeamDevice[] };

/** A page of the organisation (`network:owner`) and how many comments wait there for an answer, as the hub knows. */
export type TeamPage = {
  page: string;
  name: string | null;
  given: boolean;
  waiting: number;
  changed_at: string | null;
};

/** Whom a one-time code is for: somebody new in a role, or one more device of somebody. */
export type CodeFor = { role: Role } | { person: string };
