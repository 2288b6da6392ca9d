import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['firefox-esr', 'firefox'];

/** Path of Firefox: `$OTKLIK_FIREFOX` when it names a file, else the first in the usual places; null when there is none. */
export function findFirefox(env: NodeJS.ProcessEnv = process.env, system = process.platform): string | null {
  const named = env.OTKLIK_FIREFOX;
  if (named) return existsSync(named) ? named : null;
  return places(env, system).find((place) => existsSync(place)) ?? null;
}

function places(env: NodeJS.ProcessEnv, system: NodeJS.Platform): string[] {
  if (system === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  if (system === 'win32')
    return [join(env.PROGRAMFILES ?? 'C:\\Program Files', 'Mozilla Firefox\\firefox.exe')];
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin'];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}
