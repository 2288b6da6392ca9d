import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { type DemoBrowser, openBrowser } from '~/scripts/demo/browser.ts';
import * as options from '~/scripts/demo/prepare.ts';
import { Shutdown } from '~/scripts/demo/shutdown.ts';
import { findBrowser } from '~/scripts/find-browser.ts';
import { type Hub, startHub } from '~/server/start-hub.ts';
import { type Replica, startReplica } from '~/tests/replica/server.ts';

/** A real Chromium with the built extension on the replica; with a hub on its own PostgreSQL when asked for. */
export type Stage = DemoBrowser & {
  replica: Replica;
  /** Opens an address and fails the test on any error of the page or the extension in it. */
  open(address: string): Promise<Page>;
  /** Opens a page of the extension: `options.html`. */
  openOwn(path: string): Promise<Page>;
  /** Ends the background worker as the browser does when it is idle. */
  killWorker(): Promise<void>;
  close(): Promise<void>;
};

type Wanted = {
  icon?: boolean;
  /** The replica of a colleague, who stays longer; without it there is one of its own. */
  at?: Replica;
};

/** Sets the stage; close it with `close`. `icon`: the test presses the icon of the extension. */
export async function setStage({ icon = false, at }: Wanted = {}): Promise<Stage> {
  const found = findBrowser();
  if (!found) throw new Error('No browser of the Chromium family was found');
  const shutdown = new Shutdown();
  const replica = at ?? (await shutdown.keep('реплика', startReplica(), (started) => started.close()));
  const opened = await openBrowser(
    { browser: found, extension: inject('extension'), hostRules: replica.hostRules, headless: true, icon },
    shutdown,
  );
  const open = async (address: string) => {
    const page = await opened.context.newPage();
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.goto(address);
    return page;
  };
  return {
    ...opened,
    replica,
    open,
    openOwn: (path) => open(`${opened.origin}/${path}`),
    async killWorker() {
      const page = await opened.context.newPage();
      await page.goto(`${opened.origin}/options.html`);
      const session = await opened.context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await page.close();
    },
    close: () => shutdown.run(),
  };
}

/** A hub in a folder of its own that can be stopped and started again on the same port and data. */
export async function setHub() {
  const dataDir = mkdtempSync(join(tmpdir(), 'otklik-hub-'));
  let hub: Hub = await startHub({ port: 0, dataDir, quiet: true });
  const { port } = hub;
  return {
    url: hub.url,
    port,
    current: () => hub,
    stop: () => hub.stop(),
    async start() {
      hub = await startHub({ port, dataDir, quiet: true });
    },
    async remove() {
      await hub.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A hub that a test stops and starts. */
export type StagedHub = Awaited<ReturnType<typeof setHub>>;

/** Makes a stage the device of a member of the hub's team, as its owner does on the options page. */
export async function joinTeam(
  stage: Stage,
  hub: StagedHub,
  name: string,
  role: 'moderator' | 'supervisor' = 'moderator',
): Promise<void> {
  const page = await stage.openOwn('options.html');
  await options.importSettings(page);
  await options.connectHub(page, { url: hub.url, code: await hub.current().createCode(role), name });
  await page.close();
}

/** Imports the town's settings on the options page, as a person does. */
export async function importSettings(stage: Stage): Promise<void> {
  const page = await stage.openOwn('options.html');
  await options.importSettings(page);
  await page.close();
}
