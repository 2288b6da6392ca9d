import type { Settings } from './schema.ts';
import { readSettingsText, type SettingsParts } from './settings-file.ts';
import { changeSettings, readSettings } from './store.ts';

/**
 * Takes over a settings file: the parts it gives replace the stored ones, the others stay. A file that
 * cannot be read changes nothing; the reason names the field and what to do.
 */
export async function importSettings(text: string): Promise<{ ok: true } | { ok: false; reason: string }> {
  const read = readSettingsText(text);
  if (!read.ok) return read;
  await changeSettings((settings) => ({ ...settings, ...withoutRepeats(read.parts) }));
  return { ok: true };
}

/** The settings in force as a file: JSON that `importSettings` takes back. Tokens are no part of it. */
export async function exportSettings(): Promise<string> {
  const settings: Settings = await readSettings();
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/** A page listed twice counts once, as it stands last. */
function withoutRepeats(parts: SettingsParts): SettingsParts {
  return {
    ...parts,
    ...(parts.pages && { pages: lastOf(parts.pages, pageName) }),
    ...(parts.officials && { officials: lastOf(parts.officials, pageName) }),
    ...(parts.targets && { targets: lastOf(parts.targets, ({ id }) => id) }),
  };
}

function pageName({ network, owner }: { network: string; owner: string }): string {
  return `${network}:${owner}`;
}

function lastOf<T>(items: readonly T[], name: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [name(item), item])).values()];
}
