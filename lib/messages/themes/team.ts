import type { ClaimAnswer, Doing, Release, TeamView } from '~/lib/comment/claim.ts';
import type { CodeFor, TeamPage, TeamPerson } from '~/lib/comment/team.ts';
import type { TeamSettings } from '~/lib/settings/team-schema.ts';
import type { Outcome } from './outcome.ts';

/** What came of giving settings out; `stale`: somebody else was faster, and nothing was given out. */
export type Published = { ok: true } | { ok: false; stale?: boolean; reason: string };

/** Who is in the team and which pages it has, or why that is not known now. */
export type TeamPeople =
  | { ok: true; people: TeamPerson[]; pages: TeamPage[] }
  | { ok: false; reason: string };

/** A one-time code and until when it works, ISO 8601. */
export type TeamCode = { ok: true; code: string; until: string } | { ok: false; reason: string };

/** Messages of who answers what, and the people of the team. */
export type TeamMessages = {
  /** content, dashboard: takes a comment, or goes on holding it; `over`: from that colleague's device. */
  'claim.take': { request: { key: string; doing: Doing; over: string | null }; reply: ClaimAnswer };
  /** content, dashboard: lets an own comment go. */
  'claim.release': {
    request: { key: string; why: Extract<Release, 'cancelled' | 'idle' | 'by-hand'> };
    reply: Outcome;
  };
  /** dashboard: a supervisor gives a comment to a colleague's device; `over`: though that one holds it. */
  'claim.give': { request: { key: string; to: string; over: string | null }; reply: Outcome };
  /** dashboard: a comment inside, for colleagues alone. */
  'note.write': { request: { key: string; text: string }; reply: Outcome };
  /**
   * content, dashboard: who answers what. Answered at once unless `stamp` is that of what is known already;
   * then as soon as there is something new, after half a minute at most.
   */
  'team.news': { request: { stamp: string | null }; reply: TeamView };
  /** dashboard: takes in what the hub tells of the whole team; answered when there is news, after half a minute at most. */
  'team.follow': { request: Record<string, never>; reply: Outcome };
  /** options: the name by which colleagues see this device. */
  'team.rename': { request: { name: string }; reply: Outcome };
  /** options: a supervisor gives settings out to the team over the edition that was seen. */
  'team.settings.publish': { request: { over: number; settings: TeamSettings }; reply: Published };
  /** dashboard: people, devices and pages of the organisation, for a supervisor. */
  'team.people': { request: Record<string, never>; reply: TeamPeople };
  /** dashboard: a supervisor ends the connection of a device. */
  'team.revoke': { request: { device: string }; reply: Outcome };
  /** dashboard: a supervisor wants a one-time code. */
  'team.code': { request: { wanted: CodeFor }; reply: TeamCode };
};
