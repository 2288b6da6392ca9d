import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import type { FoundBrowser } from '~/scripts/find-browser.ts';

/** A browser with the extension in it; `origin` is `chrome-extension://…`. */
export type DemoBrowser = { context: BrowserContext; origin: string; close(): Promise<void> };

type Wanted = {
  browser: FoundBrowser;
  /** Folder of the unpacked extension. */
  extension: string;
  /** Value of `--host-resolver-rules`: the networks' names lead to the replica, no other name resolves. */
  hostRules: string;
  headless: boolean;
};

const FLAGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--ignore-certificate-errors',
];

/** True where a window can be shown. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env, system = process.platform): boolean {
  return system === 'darwin' || system === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Opens `browser` with a profile of its own that is gone afterwards, and the extension loaded.
 * Branded Chrome ignores `--load-extension` since 137; it takes the extension over the debugging pipe.
 * Throws when the extension's worker does not start within 30 s.
 */
export async function openBrowser(wanted: Wanted): Promise<DemoBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'otklik-'));
  const byProtocol = wanted.browser.chrome;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: wanted.browser.path,
    headless: wanted.headless,
    locale: 'ru-RU',
    ignoreHTTPSErrors: true,
    viewport: wanted.headless ? { width: 1280, height: 900 } : null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...FLAGS,
      ...(wanted.headless ? ['--disable-gpu'] : []),
      // Chromium refuses to run its sandbox as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--host-resolver-rules=${wanted.hostRules}`,
      ...(byProtocol
        ? ['--enable-unsafe-extension-debugging']
        : [`--disable-extensions-except=${wanted.extension}`, `--load-extension=${wanted.extension}`]),
    ],
  });
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    if (byProtocol) await loadByProtocol(context, wanted.extension);
    return { context, origin: await extensionOrigin(context), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function loadByProtocol(context: BrowserContext, path: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session)
    throw new Error('Этот браузер не принимает распакованные расширения. Поставьте Chromium или Edge.');
  await session.send('Extensions.loadUnpacked', { path });
}

async function extensionOrigin(context: BrowserContext): Promise<string> {
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 30_000 }));
  return `chrome-extension://${new URL(worker.url()).host}`;
}
