import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A browser of the Chromium family. `chrome`: a branded Chrome, which takes no `--load-extension` since 137. */
export type FoundBrowser = { path: string; name: string; chrome: boolean };

type Candidate = { name: string; linux: string[]; mac: string; windows: string };

/** In the order of preference: Google's own Chrome needs a detour to load an unpacked extension. */
const CANDIDATES: Candidate[] = [
  {
    name: 'Chromium',
    linux: ['chromium', 'chromium-browser'],
    mac: 'Chromium.app/Contents/MacOS/Chromium',
    windows: 'Chromium\\Application\\chrome.exe',
  },
  {
    name: 'Microsoft Edge',
    linux: ['microsoft-edge', 'microsoft-edge-stable'],
    mac: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    windows: 'Microsoft\\Edge\\Application\\msedge.exe',
  },
  {
    name: 'Brave',
    linux: ['brave-browser', 'brave'],
    mac: 'Brave Browser.app/Contents/MacOS/Brave Browser',
    windows: 'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  },
  {
    name: 'Google Chrome',
    linux: ['google-chrome', 'google-chrome-stable'],
    mac: 'Google Chrome.app/Contents/MacOS/Google Chrome',
    windows: 'Google\\Chrome\\Application\\chrome.exe',
  },
];

/**
 * The browser to load the extension into: `$OTKLIK_BROWSER` when it names a file, else the first
 * of Chromium, Edge, Brave, Chrome found in the usual places; null when there is none.
 */
export function findBrowser(
  env: NodeJS.ProcessEnv = process.env,
  system = process.platform,
): FoundBrowser | null {
  const named = env.OTKLIK_BROWSER;
  if (named) return existsSync(named) ? describe(named, 'Браузер из OTKLIK_BROWSER') : null;
  for (const candidate of CANDIDATES) {
    const path = places(candidate, env, system).find((place) => existsSync(place));
    if (path) return describe(path, candidate.name);
  }
  return null;
}

function places(candidate: Candidate, env: NodeJS.ProcessEnv, system: NodeJS.Platform): string[] {
  if (system === 'darwin') {
    return ['/Applications', join(env.HOME ?? '', 'Applications')].map((folder) =>
      join(folder, candidate.mac),
    );
  }
  if (system === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => env[name])
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, candidate.windows));
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin', '/opt/brave.com/brave'];
  return folders.flatMap((folder) => candidate.linux.map((name) => join(folder, name)));
}

function describe(path: string, name: string): FoundBrowser {
  return { path, name, chrome: /google[ -]?chrome|Google[\\/]Chrome/i.test(path) };
}

/** What the browser says of itself, «Chromium 156.0.1»; null where it says nothing (Windows). */
export function browserVersion(browser: FoundBrowser): string | null {
  if (process.platform === 'win32') return null;
  const answer = spawnSync(browser.path, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return answer.stdout?.trim() || null;
}
