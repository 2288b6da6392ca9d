import browser from 'webextension-polyfill';
import { z } from 'zod';
import { say } from '~/lib/locale/say.ts';
import { Held } from './held.ts';
import { DEFAULT_SETTINGS, type Settings } from './schema.ts';
import { readSettingsFile, type SettingsParts } from './settings-file.ts';
import { readKept, writeKept } from './storage.ts';
import { layerInForce, readTeamLayer, TEAM_LAYER_KEY, type TeamLayer } from './team-layer.ts';
import { pagesOfBoth } from './team-pages.ts';

/** Where the user's own settings lie, and where unreadable ones are put aside. */
const KEY = 'settings';
const ASIDE = 'settings.unreadable';

/** Who prescribes a part of the settings: the organisation through the browser, or the team through its hub. */
export type Prescriber = 'organisation' | 'team';

/** Settings in force; `trouble` says in words why they are not what was stored. */
export type SettingsState = {
  settings: Settings;
  trouble: string | null;
  /** Parts that are not the user's own; of the pages those of the team stand beside the own ones. */
  prescribed: Partial<Record<keyof Settings, Prescriber>>;
  /** What the team's hub gave out; null where it gave nothing or there is none. */
  team: TeamLayer | null;
  /** The user's own settings under all that. */
  own: Settings;
};

type Own = { settings: Settings; trouble: string | null; raw: unknown };

const inForce = new Held(
  readState,
  (key, area) => area === 'managed' || (area === 'local' && (key === KEY || key === TEAM_LAYER_KEY)),
);

/**
 * Reads the settings: what the organisation prescribes (managed storage), over what a supervisor gave the team
 * (hub), over the user's own, over the defaults. Whatever is stored is parsed on every read; what does not fit is
 * not used, and `trouble` says so. @throws Error with a sentence where the browser gives nothing out: then nobody knows
 * what is in force.
 */
export function loadSettings(): Promise<SettingsState> {
  return inForce.get();
}

/**
 * Lets this context read the settings once and keep them until they change: for the background, which is asked a dozen
 * times for each page that is opened, and again with each pause in typing. @returns a function that ends it.
 */
export function holdSettings(): () => void {
  return inForce.hold();
}

async function readState(): Promise<SettingsState> {
  const [own, managed, kept] = await Promise.all([readOwn(), readManaged(), readTeamLayer()]);
  const team = layerInForce(kept, managed.parts.targets ?? own.settings.targets);
  return {
    settings: { ...withTeam(own.settings, team), ...managed.parts },
    trouble: own.trouble ?? managed.trouble,
    prescribed: { ...by(team?.settings ?? {}, 'team'), ...by(managed.parts, 'organisation') },
    team,
    own: own.settings,
  };
}

function withTeam(own: Settings, team: TeamLayer | null): Settings {
  const { pages, ...parts } = team?.settings ?? {};
  const given = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
  return { ...own, ...given, ...(pages && { pages: pagesOfBoth(own.pages, pages) }) };
}

function by(parts: object, who: Prescriber): SettingsState['prescribed'] {
  const given = Object.entries(parts).filter(([, part]) => part !== undefined);
  return Object.fromEntries(given.map(([name]) => [name, who]));
}

/** Settings in force, without the reasons. */
export async function readSettings(): Promise<Settings> {
  return (await loadSettings()).settings;
}

/**
 * Changes the user's own settings; the only writer, one change at a time in the whole browser.
 * Unreadable stored settings are put aside under their own key before they are replaced.
 * @throws Error with a sentence when the changed settings do not fit the schema or the browser does not keep them;
 * nothing is changed then.
 */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  await navigator.locks.request('otklik-settings', async () => {
    const own = await readOwn();
    if (own.trouble !== null) await writeKept(ASIDE, own.raw);
    await writeKept(KEY, readable(change(own.settings)));
  });
}

/** What could not be read again is not stored. */
function readable(settings: Settings): Settings {
  const read = readSettingsFile(settings);
  if (!read.ok) throw new Error(read.reason);
  return settings;
}

/** Calls back with the settings in force after every change of them. @returns a function that stops it. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = async (changes: Record<string, unknown>, area: string) => {
    if (Object.keys(changes).some((key) => inForce.concerns(key, area))) listener(await readSettings());
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

async function readOwn(): Promise<Own> {
  const raw = await readKept(KEY);
  if (raw === undefined) return { settings: DEFAULT_SETTINGS, trouble: null, raw };
  const read = readSettingsFile(raw);
  if (!read.ok) {
    return { settings: DEFAULT_SETTINGS, trouble: say('settings_stored_unreadable', read.reason), raw };
  }
  return { settings: { ...DEFAULT_SETTINGS, ...read.parts }, trouble: null, raw };
}

async function readManaged(): Promise<{ parts: SettingsParts; trouble: string | null }> {
  const raw = await managedStorage();
  if (Object.keys(raw).length === 0) return { parts: {}, trouble: null };
  const read = readSettingsFile(raw);
  return read.ok
    ? { parts: read.parts, trouble: null }
    : { parts: {}, trouble: say('settings_managed_unreadable', read.reason) };
}

async function managedStorage(): Promise<Record<string, unknown>> {
  try {
    return z.record(z.string(), z.unknown()).parse(await browser.storage.managed.get());
  } catch {
    // Firefox rejects the read when the organisation prescribes nothing.
    return {};
  }
}
