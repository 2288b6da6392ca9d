import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { type DemoBrowser, openBrowser } from '~/scripts/demo/browser.ts';
import { TOWN_SETTINGS } from '~/scripts/demo/prepare.ts';
import { Shutdown } from '~/scripts/demo/shutdown.ts';
import { findBrowser } from '~/scripts/find-browser.ts';
import { type Hub, startHub } from '~/server/start-hub.ts';
import { type Replica, startReplica } from '~/tests/replica/server.ts';
import { makeFolder } from '~/tests/server/folder.ts';
import { seedCluster } from '~/tests/server/seed-cluster.ts';
import { STILL_WINDOW, WITHOUT_UNSEEN } from '~/tests/setup/browser-flags.ts';
import { Tabs } from './tabs.ts';

/** A file of the extension that draws nothing and runs nothing, and has all its rights. */
const BARE = 'manifest.json';

/** A real Chromium with the built extension on the replica; with a hub on its own PostgreSQL when asked for. */
export type Stage = DemoBrowser & {
  replica: Replica;
  /** Opens an address and fails the test on any error of the page or the extension in it. */
  open(address: string): Promise<Page>;
  /** Opens a page of the extension: `options.html`. */
  openOwn(path: string): Promise<Page>;
  /** A page of the extension to act from; it stays open, since to open one costs more than what is asked there. */
  bare(): Promise<Page>;
  /** Ends the background worker as the browser does when it is idle. */
  killWorker(): Promise<void>;
  /** Lets the browser take the build from its folder anew, as it takes an update. Needs `extension`. */
  update(): Promise<void>;
  close(): Promise<void>;
};

type Wanted = {
  icon?: boolean;
  /** The replica of a colleague, who stays longer; without it there is one of its own. */
  at?: Replica;
  /** A build of one's own that may be changed; without it the one that all share. */
  extension?: string;
};

/** Sets the stage; close it with `close`. `icon`: the test presses the icon of the extension. */
export async function setStage({ icon = false, at, extension }: Wanted = {}): Promise<Stage> {
  const found = findBrowser();
  if (!found) throw new Error('No browser of the Chromium family was found');
  const shutdown = new Shutdown();
  const replica = at ?? (await shutdown.keep('реплика', startReplica(), (started) => started.close()));
  const opened = await openBrowser(
    {
      browser: found,
      extension: extension ?? inject('extension'),
      hostRules: replica.hostRules,
      headless: true,
      flags: [WITHOUT_UNSEEN, STILL_WINDOW],
      // The way to load it anew is the debugging pipe's, too.
      icon: icon || extension !== undefined,
    },
    shutdown,
  );
  const tabs = new Tabs(opened.context);
  const open = async (address: string) => {
    const page = await tabs.take();
    await page.goto(address);
    return page;
  };
  const openOwn = (path: string) => open(`${opened.origin}/${path}`);
  const act = async (page: Page) => {
    await page.goto(`${opened.origin}/${BARE}`);
    return page;
  };
  // The tab that a browser starts with: a new one would take the place of the tab in front.
  const [blank] = opened.context.pages();
  let kept: Promise<Page> | null = null;
  const bare = async () => {
    if (kept === null) kept = blank ? act(blank) : openOwn(BARE);
    // An update closes the pages of the extension.
    else if ((await kept).isClosed()) kept = openOwn(BARE);
    return kept;
  };
  return {
    ...opened,
    replica,
    open,
    openOwn,
    bare,
    async killWorker() {
      const session = await opened.context.newCDPSession(await bare());
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    async update() {
      const session = await opened.context.browser()?.newBrowserCDPSession();
      if (!session || !extension) throw new Error('This stage has no build of its own to take anew');
      await session.send('Extensions.loadUnpacked', { path: extension });
    },
    close: () => shutdown.run(),
  };
}

/** A hub in a folder of its own that can be stopped and started again on the same port and data. */
export async function setHub() {
  const folder = await makeFolder();
  const dataDir = join(folder.path, 'data');
  await seedCluster(dataDir);
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
      await folder.remove();
    },
  };
}

/** A hub that a test stops and starts. */
export type StagedHub = Awaited<ReturnType<typeof setHub>>;

/** Who a device becomes in the team: how colleagues call its owner, and the role, moderator if none is given. */
type Member = { name?: string; role?: 'trainee' | 'moderator' | 'supervisor' };

/** Makes a stage with the town's settings the device of a member of the hub's team, without drawing the options page. */
export async function joinTeam(stage: Stage, hub: StagedHub, { name, role }: Member = {}): Promise<void> {
  await importSettings(stage);
  const code = await hub.current().createCode(role);
  await tell(stage, 'hub.connect', { url: hub.url, code, name });
}

/** Puts the town's settings in force as the options page does with a file, without drawing it. */
export async function importSettings(stage: Stage): Promise<void> {
  await tell(stage, 'settings.import', { text: JSON.stringify(TOWN_SETTINGS) });
}

/** What the options page asks of the background; fails the test when the background refuses. */
async function tell(stage: Stage, name: 'hub.connect' | 'settings.import', request: object): Promise<void> {
  const page = await stage.bare();
  const message = JSON.stringify({ name, request });
  const answer = await page.evaluate(`chrome.runtime.sendMessage(${message})`);
  expect(answer).toEqual({ reply: { ok: true } });
}
