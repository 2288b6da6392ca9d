import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { eventSchema } from '~/lib/log/event.ts';
import { TOWN_SETTINGS } from '~/scripts/demo/prepare.ts';
import { Shutdown } from '~/scripts/demo/shutdown.ts';
import type { CoreStage, CoreTab } from '~/tests/e2e/core.ts';
import type { TownPlan } from '~/tests/replica/plan.ts';
import { startReplica } from '~/tests/replica/server.ts';
import { town } from '~/tests/replica/town.ts';
import { launchFirefox } from './launch.ts';
import type { Marionette } from './marionette.ts';
import { startProxy } from './proxy.ts';

/** The core's stage in Firefox; `tab` is its one tab, `origin` that of our pages. */
export type FirefoxStage = CoreStage & {
  tab: Marionette;
  origin: string;
  /** Leaves the page and takes the town back to its beginning, or on to another; the extension keeps what it knows. */
  beginAnew(plan?: TownPlan): Promise<void>;
  /** Lets the background sleep, as it does between two steps of a person. `open` does so, too. */
  sleep(): Promise<void>;
  /** Imports the town's settings on the options page. */
  importSettings(): Promise<void>;
  /** Loads the extension anew under the open tab, as an update does. */
  update(): Promise<void>;
  close(): Promise<void>;
};

/** Sets the stage in Firefox with the extension built for it; close it with `close`. */
export async function setFirefoxStage(firefox: { path: string; extension: string }): Promise<FirefoxStage> {
  const shutdown = new Shutdown();
  const replica = await shutdown.keep('реплика', startReplica(), (started) => started.close());
  const proxy = await shutdown.keep('прокси', startProxy(replica.port), (started) => started.close());
  const opening = launchFirefox(firefox.path, firefox.extension, proxy.port);
  const { tab, origin, profile, sleep } = await shutdown.keep('Firefox', opening, (started) =>
    started.close(),
  );
  const importSettings = async () => {
    const file = join(profile, 'otklik.json');
    writeFileSync(file, JSON.stringify(TOWN_SETTINGS));
    await tab.go(`${origin}/options.html`);
    await tab.type('[data-testid="settings-import"]', file);
    await tab.find('//*[contains(text(), "Администрация города")]', 'xpath');
  };
  return {
    replica,
    tab,
    origin,
    sleep,
    importSettings,
    async beginAnew(plan = town) {
      await tab.go('about:blank');
      replica.reset(plan);
    },
    async prepare(hub) {
      await importSettings();
      await tab.type('[data-testid="hub-url"]', hub.url);
      await tab.type('[data-testid="hub-code"]', hub.code);
      await tab.press('[data-testid="hub-connect"]');
      await tab.find('[data-testid="hub-disconnect"]');
    },
    async open(address) {
      await sleep();
      await tab.go(address);
      return coreTab(tab);
    },
    async readEvents() {
      await tab.go(`${origin}/options.html`);
      return z.array(eventSchema).parse(await tab.run(READ_EVENTS));
    },
    async update() {
      await tab.ask('Addon:Install', { path: firefox.extension, temporary: true });
    },
    close: () => shutdown.run(),
  };
}

const READ_EVENTS = `
  const resolve = arguments[arguments.length - 1];
  const opening = indexedDB.open('otklik');
  opening.onsuccess = () => {
    const reading = opening.result.transaction('events').objectStore('events').index('seq').getAll();
    reading.onsuccess = () => {
      opening.result.close();
      resolve(reading.result);
    };
  };`;

const READ_ATTRIBUTES = `
  const [selector, name, resolve] = arguments;
  resolve([...document.querySelectorAll(selector)].map((element) => element.getAttribute(name)));`;

function coreTab(tab: Marionette): CoreTab {
  return {
    press: (selector) => tab.press(selector),
    type: (selector, text) => tab.type(selector, text),
    async waitFor(selector) {
      const started = Date.now();
      await tab.find(selector);
      return Date.now() - started;
    },
    attributes: async (selector, name) =>
      z.array(z.string().nullable()).parse(await tab.run(READ_ATTRIBUTES, selector, name)),
    close: () => tab.go('about:blank'),
  };
}
