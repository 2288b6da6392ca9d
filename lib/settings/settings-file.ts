import { say } from '~/lib/locale/say.ts';
import { sayIssue } from './issue.ts';
import { SETTINGS_VERSION, type Settings, settingsSchema } from './schema.ts';

/** Parts of the settings that a file gives; what it leaves out stays as it was. */
export type SettingsParts = Partial<Omit<Settings, 'otklik'>>;

/** What a file holds, or in words why it is refused. */
export type SettingsReading = { ok: true; parts: SettingsParts } | { ok: false; reason: string };

const PARTS = [
  'pages',
  'officials',
  'policy',
  'calendar',
  'quiet',
  'digest',
  'onDuty',
  'targets',
  'approval',
  'coachLimits',
  'retention',
  'views',
] as const;

/** Reads the text of a settings file. Refuses with a sentence that names the field and what to do. */
export function readSettingsText(text: string): SettingsReading {
  try {
    // Windows editors put a byte order mark before the first brace.
    return readSettingsFile(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return { ok: false, reason: say('settings_not_json') };
  }
}

/** Reads what was parsed from a settings file or a storage; only the parts that are given come back. */
export function readSettingsFile(raw: unknown): SettingsReading {
  if (!isRecord(raw) || !('otklik' in raw)) return { ok: false, reason: say('settings_not_ours') };
  if (typeof raw.otklik === 'number' && raw.otklik > SETTINGS_VERSION) {
    return { ok: false, reason: say('settings_newer', raw.otklik, SETTINGS_VERSION) };
  }
  const parsed = settingsSchema.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { ok: false, reason: issue ? sayIssue(issue, raw) : say('settings_not_ours') };
  }
  const given = PARTS.filter((part) => raw[part] !== undefined);
  return { ok: true, parts: pick(parsed.data, given) };
}

function pick(settings: Settings, given: readonly (typeof PARTS)[number][]): SettingsParts {
  return Object.fromEntries(given.map((part) => [part, settings[part]]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
