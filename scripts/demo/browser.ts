import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import type { FoundBrowser } from '~/scripts/find-browser.ts';
import type { Shutdown } from './shutdown.ts';

/** A browser with the extension in it; `origin` is `chrome-extension://…`. */
export type DemoBrowser = { context: BrowserContext; origin: string };

type Wanted = {
  browser: FoundBrowser;
  /** Folder of the unpacked extension. */
  extension: string;
  /** Value of `--host-resolver-rules`: the networks' names lead to the replica, no other name resolves. */
  hostRules: string;
  headless: boolean;
  /** True where the icon of the extension is to be pressed from outside: over the debugging pipe. */
  icon?: boolean;
  /** Flags that a person's browser is not started with. */
  flags?: readonly string[];
};

/** How long the background, a page and what is looked for in it are waited for, ms: a busy machine may pause a browser. */
const PATIENCE_MS = 60_000;

const FLAGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--ignore-certificate-errors',
  // The extension speaks the language of the browser; the towns of the replica are Russian.
  '--lang=ru',
  '--accept-lang=ru',
];

/** True where a window can be shown. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env, system = process.platform): boolean {
  return system === 'darwin' || system === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Opens `browser` with a profile of its own that is gone afterwards, and the extension loaded.
 * Branded Chrome ignores `--load-extension` since 137; it takes the extension over the debugging pipe.
 * Throws when the extension's worker does not start within a minute.
 */
export async function openBrowser(wanted: Wanted, shutdown: Shutdown): Promise<DemoBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'otklik-'));
  shutdown.add('профиль браузера', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  const starting = chromium.launchPersistentContext(profile, {
    executablePath: wanted.browser.path,
    timeout: PATIENCE_MS,
    headless: wanted.headless,
    locale: 'ru-RU',
    ignoreHTTPSErrors: true,
    viewport: wanted.headless ? { width: 1280, height: 900 } : null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: argumentsFor(wanted),
  });
  const context = await shutdown.keep('браузер', starting, (started) => started.close());
  context.setDefaultTimeout(PATIENCE_MS);
  if (wanted.browser.chrome) await loadByProtocol(context, wanted.extension);
  return { context, origin: await extensionOrigin(context) };
}

function argumentsFor({
  browser,
  extension,
  hostRules,
  headless,
  icon = false,
  flags = [],
}: Wanted): string[] {
  return [
    ...FLAGS,
    ...flags,
    ...(headless ? ['--disable-gpu'] : []),
    // Chromium refuses to run its sandbox as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--host-resolver-rules=${hostRules}`,
    ...(browser.chrome || icon ? ['--enable-unsafe-extension-debugging'] : []),
    ...(browser.chrome ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
  ];
}

async function loadByProtocol(context: BrowserContext, path: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session)
    throw new Error('Этот браузер не принимает распакованные расширения. Поставьте Chromium или Edge.');
  await session.send('Extensions.loadUnpacked', { path });
}

async function extensionOrigin(context: BrowserContext): Promise<string> {
  const started = context.serviceWorkers()[0];
  const worker = started ?? (await context.waitForEvent('serviceworker').catch(() => null));
  if (!worker) throw new Error('Браузер открылся, но фоновая часть расширения не запустилась за минуту.');
  return `chrome-extension://${new URL(worker.url()).host}`;
}
