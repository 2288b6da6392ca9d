import { teamSettingsSchema } from '~/lib/settings/team-schema.ts';
import type { DutyPreset } from '~/lib/triage/duty.ts';
import type { Runner } from '~/server/postgres/connect.ts';
import { readTeamSettings } from '~/server/store/team-settings.ts';

/** What a team decided that an incident system hears of: who must be answered, and whose time it is. */
export type TeamRules = { preset: DutyPreset; zone: string | null };

/** Gives the rules that a supervisor gave out; the usual ones where nobody did. */
export async function readTeamRules(runner: Runner, organisation: string): Promise<TeamRules> {
  const { settings } = await readTeamSettings(runner, organisation);
  const { policy, calendar } = teamSettingsSchema.safeParse(settings).data ?? {};
  return { preset: policy?.duty ?? 'cur', zone: calendar?.zone ?? null };
}
