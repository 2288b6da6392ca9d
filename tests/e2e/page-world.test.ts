import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'wxt';
import { type DemoBrowser, openBrowser } from '~/scripts/demo/browser.ts';
import { importSettings } from '~/scripts/demo/prepare.ts';
import { Shutdown } from '~/scripts/demo/shutdown.ts';
import { findBrowser } from '~/scripts/find-browser.ts';
import { type Replica, startReplica } from '~/tests/replica/server.ts';
import { WITHOUT_UNSEEN } from '~/tests/setup/browser-flags.ts';
import { keyOf, townComment, VK, waitForState } from './networks.ts';
import { speakToEverybody } from './page-world/speak-to-everybody.ts';

/* The build people use: in that of the other tests the shadow roots are open, so that tests can look in. */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ASKED = 'Почему на Гагарина';
/** Stands in the panel and nowhere on the page. */
const IN_PANEL = 'Вся очередь';

const shutdown = new Shutdown();
let replica: Replica;
let browser: DemoBrowser;
let page: Page;
let key: string;

beforeAll(async () => {
  const found = findBrowser();
  if (!found) throw new Error('No browser of the Chromium family was found');
  await build({ root: ROOT, mode: 'production', browser: 'chrome', manifestVersion: 3 });
  replica = await shutdown.keep('реплика', startReplica(), (started) => started.close());
  const extension = `${ROOT}.output/chrome-mv3`;
  const wanted = {
    browser: found,
    extension,
    hostRules: replica.hostRules,
    headless: true,
    flags: [WITHOUT_UNSEEN],
  };
  browser = await openBrowser(wanted, shutdown);
  const options = await browser.context.newPage();
  await options.goto(`${browser.origin}/options.html`);
  await importSettings(options);
  await options.close();
  page = await browser.context.newPage();
  await page.addInitScript(SPY);
  await page.goto(VK.address(replica));
  key = keyOf(VK, townComment(replica, VK.post, ASKED).id);
  await waitForState(page, key, 'unanswered');
  await page.locator('otklik-panel').waitFor({ state: 'attached' });
});

afterAll(() => shutdown.run());

/** What a curious script of the network could put in place before anything of ours runs. */
const SPY = `
  window.spied = { roots: [], messages: [] };
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    window.spied.roots.push(this.localName);
    return root;
  };
  window.addEventListener('message', ({ data }) => window.spied.messages.push(JSON.stringify(data) ?? ''));`;

const events = async (): Promise<number> => {
  const own = await browser.context.newPage();
  await own.goto(`${browser.origin}/options.html`);
  const count = await own.evaluate(
    () =>
      new Promise<number>((done) => {
        const opening = indexedDB.open('otklik');
        opening.onsuccess = () => {
          const counting = opening.result.transaction('events').objectStore('events').count();
          counting.onsuccess = () => {
            opening.result.close();
            done(counting.result);
          };
        };
      }),
  );
  await own.close();
  return count;
};

test('a script of the page finds the overlay, and nothing in it', async () => {
  const seen = await page.evaluate(() => {
    const ours = [...document.querySelectorAll('*')].filter(({ localName }) =>
      localName.startsWith('otklik-'),
    );
    const roots: ShadowRoot[] = ours.flatMap(({ shadowRoot }) => shadowRoot ?? []);
    getSelection()?.selectAllChildren(document.documentElement);
    const html = document.documentElement.getHTML({ serializableShadowRoots: true, shadowRoots: roots });
    const read = {
      hosts: [...new Set(ours.map(({ localName }) => localName))].sort(),
      open: roots.length,
      inside: ours.map((host) => host.textContent).join(''),
      texts: `${document.body.textContent} ${getSelection()} ${html}`,
      under: document.elementsFromPoint(innerWidth - 20, innerHeight / 2).map(({ localName }) => localName),
      spied: Reflect.get(window, 'spied'),
    };
    getSelection()?.removeAllRanges();
    return read;
  });
  expect(seen.hosts).toEqual(expect.arrayContaining(['otklik-mark', 'otklik-panel']));
  expect(seen.open).toBe(0);
  expect(seen.inside).toBe('');
  expect(seen.texts).toContain(ASKED);
  expect(seen.texts).not.toContain(IN_PANEL);
  expect(seen.spied.roots.filter((name: string) => name.startsWith('otklik-'))).toEqual([]);
});

test('a script of the page reaches neither the log nor the files of the extension', async () => {
  const id = new URL(browser.origin).host;
  const files = [
    'manifest.json',
    'background.js',
    'dashboard.html',
    'icon/32.png',
    'content-scripts/overlay.js',
  ];
  const reached = await page.evaluate(
    async ({ origin, files }) => {
      document.body.append(
        Object.assign(document.createElement('iframe'), { src: `${origin}/dashboard.html` }),
      );
      const loads = (tag: 'img' | 'script', file: string) =>
        new Promise<boolean>((done) => {
          const element = document.createElement(tag);
          element.src = `${origin}/${file}`;
          element.onload = () => done(true);
          element.onerror = () => done(false);
          document.body.append(element);
        });
      const fetched = files.map((file) =>
        fetch(`${origin}/${file}`).then(
          () => true,
          () => false,
        ),
      );
      return {
        fetched: await Promise.all(fetched),
        loaded: await Promise.all([loads('img', 'icon/32.png'), loads('script', 'background.js')]),
        databases: (await indexedDB.databases()).map(({ name }) => name),
        stored: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
      };
    },
    { origin: browser.origin, files },
  );
  expect(reached.fetched).toEqual(files.map(() => false));
  expect(reached.loaded).toEqual([false, false]);
  expect(reached.databases).not.toContain('otklik');
  expect(reached.stored).not.toMatch(new RegExp(`otklik|${id}`, 'i'));
  // A frame of ours in the page would be a page of the extension: the browser shows an error in its place.
  const framed = page.frames().find((frame) => frame !== page.mainFrame());
  expect(await framed?.evaluate(() => location.href).catch(() => 'closed')).not.toContain(browser.origin);
});

test('what a script of the page says is heard by nobody, and nothing is said to it', async () => {
  const before = await events();
  const id = new URL(browser.origin).host;
  const answers = await page.evaluate(speakToEverybody, { id, key });
  expect(answers).toEqual({ heard: [], messages: [] });
  expect(await events()).toBe(before);
  await waitForState(page, key, 'unanswered');
});

test.each(['options', 'dashboard', 'popup'])('our own page %s keeps within its policy', async (name) => {
  const own = await browser.context.newPage();
  const refused: string[] = [];
  await own.exposeFunction('refused', (what: string) => refused.push(what));
  await own.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      Reflect.get(window, 'refused')(`${violatedDirective} ${blockedURI}`),
    ),
  );
  await own.goto(`${browser.origin}/${name}.html`);
  await own.locator('h1, h2').first().waitFor();
  const foreign = await own.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    return Reflect.get(window, 'ran') === true;
  });
  expect(foreign).toBe(false);
  // Told once for our policy and once for the browser's own.
  await expect.poll(() => refused.length).toBeGreaterThan(0);
  expect([...new Set(refused)]).toEqual(['script-src-elem inline']);
  await own.close();
});
