import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Marionette } from './marionette.ts';

/** Firefox gives every installation an id of its own; a fixed one makes the addresses of our pages known. */
const UUID = '0d5a1f6e-6a4e-4d53-9d1c-6a8f3c2b7e10';
const ID = 'otklik@otklik.invalid';

/** A Firefox with the extension in it; `origin` is `moz-extension://…`. */
export type Firefox = {
  tab: Marionette;
  origin: string;
  profile: string;
  /** Ends the background as the browser does when it is idle, whatever it still waits for. */
  sleep(): Promise<void>;
  close(): Promise<void>;
};

const END_BACKGROUND = `
  const [id, resolve] = arguments;
  const { extension } = WebExtensionPolicy.getByID(id);
  extension.promiseBackgroundStarted()
    .then(() => extension.terminateBackground({ disableResetIdleForTest: true }))
    .then(() => resolve(extension.backgroundState));`;

/**
 * Starts Firefox in a profile of its own that is gone afterwards, with the extension of `folder` loaded
 * as an installed one is, and every HTTPS host led to the proxy. Throws when it does not come up in a minute.
 */
export async function launchFirefox(path: string, folder: string, proxyPort: number): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'otklik-firefox-'));
  writeFileSync(join(profile, 'user.js'), preferences(proxyPort));
  const child = spawn(
    path,
    ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile],
    { stdio: 'ignore' },
  );
  const close = async () => {
    await ended(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const tab = await Marionette.connect(await portOf(profile));
    await tab.ask('Addon:Install', { path: folder, temporary: true });
    const sleep = async () => {
      const state = await tab.runInBrowser(END_BACKGROUND, ID);
      if (state !== 'stopped') throw new Error(`The background is ${state}`);
    };
    return { tab, origin: `moz-extension://${UUID}`, profile, sleep, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function preferences(proxyPort: number): string {
  const wanted = {
    'marionette.port': 0,
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'intl.accept_languages': 'ru',
    'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
    // Nobody sits here to answer the browser's question.
    'extensions.webextOptionalPermissionPrompts': false,
    // A page opened while the extension is loaded anew may be given a process made before it, and then gets no script.
    'dom.ipc.processPrelaunch.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
  };
  return Object.entries(wanted)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** Firefox writes the port it chose into its profile. */
async function portOf(profile: string): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    // The file is there before the number is in it.
    if (port > 0) return port;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error('Firefox did not open its port in a minute');
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    child.once('exit', () => done());
    child.kill();
  });
}
