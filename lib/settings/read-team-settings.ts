import { say } from '~/lib/locale/say.ts';
import { faultOf } from './issue.ts';
import { type TeamSettings, teamSettingsSchema } from './team-schema.ts';

/** What a hub gave out, or in words why it is refused as a whole. */
export type TeamSettingsReading = { ok: true; settings: TeamSettings } | { ok: false; reason: string };

/** Reads settings that came from a hub: one part that does not fit refuses them all, so that no half is in force. */
export function readTeamSettings(raw: unknown): TeamSettingsReading {
  const parsed = teamSettingsSchema.safeParse(raw);
  if (parsed.success) return { ok: true, settings: parsed.data };
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    return { ok: false, reason: say('team_settings_unknown', issue.keys.join(', ')) };
  }
  const [field, wanted] = issue ? faultOf(issue, raw) : ['', ''];
  // A hub that sends no object at all names no field.
  return { ok: false, reason: field ? say('team_settings_wrong', field, wanted) : say('team_settings_none') };
}
