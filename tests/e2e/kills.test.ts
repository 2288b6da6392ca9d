// Before any schema of lib is made: what the hub publishes of them needs its methods.
import '@hono/zod-openapi';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Link, verifyChain } from '~/lib/log/chain/chain.ts';
import { TOWN_SETTINGS } from '~/scripts/demo/prepare.ts';
import { findBrowser } from '~/scripts/find-browser.ts';
import { Receiver } from '~/tests/faults/receiver.ts';
import { type Replica, startReplica } from '~/tests/replica/server.ts';
import { openPlainChromium, type PlainTab } from './chromium-pipe.ts';
import { eventually } from './log.ts';
import { keyOf, VK } from './networks.ts';
import { setHub } from './stage.ts';

/* A mark on the page is the word of the extension that it wrote the comment down. From then on it is at the hub once. */

/** Ms. Where an answer of the hub is late, the outbox tries again half a minute later. */
const A_SECOND_TRY = 60_000;

let replica: Replica;
let hub: Awaited<ReturnType<typeof setHub>>;
let receiver: Receiver;
let browser: Awaited<ReturnType<typeof openPlainChromium>>;
let own: PlainTab;
let asked = 0;

beforeAll(async () => {
  [replica, hub] = await Promise.all([startReplica(), setHub()]);
  receiver = new Receiver(hub.current().databaseUrl);
  await openBrowser();
  await told('settings.import', { text: JSON.stringify(TOWN_SETTINGS) });
  await told('hub.connect', { url: hub.url, code: await hub.current().createCode() });
});

afterAll(async () => {
  await browser?.close();
  await receiver?.close();
  await Promise.all([replica?.close(), hub?.remove()]);
});

async function openBrowser(profile?: string): Promise<void> {
  const found = findBrowser();
  if (!found) throw new Error('No browser of the Chromium family was found');
  browser = await openPlainChromium(found.path, inject('extension'), replica.hostRules, profile);
  own = await browser.open(`${await browser.origin()}/options.html`);
}

async function told(name: string, request: object): Promise<void> {
  const message = JSON.stringify({ name, request });
  await eventually(name, () =>
    own
      .evaluate(`chrome.runtime.sendMessage(${message}).then((answer) => answer?.reply?.ok === true)`)
      .then(Boolean),
  );
}

/** Somebody asks while the page is open. */
function ask(): string {
  asked += 1;
  const { id } = replica.say({ post: VK.post, by: 'vk-alla', text: `Когда починят лифт в доме ${asked}?` });
  return keyOf(VK, id);
}

async function marked(tab: PlainTab, key: string): Promise<void> {
  const isThere = `document.querySelector('[data-otklik-key="${key}"][data-otklik-state="unanswered"]') !== null`;
  await eventually(`the mark of ${key}`, async () => (await tab.evaluate(isThere)) === true);
}

const links = () =>
  own.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('otklik');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction(['events', 'personal']);
      const events = reading.objectStore('events').index('seq').getAll();
      const personal = reading.objectStore('personal').getAll();
      reading.oncomplete = () => {
        opening.result.close();
        const sides = new Map(personal.result.map((side) => [side.event, side]));
        resolve(events.result.map((event) => ({ event, personal: sides.get(event.id) ?? null })));
      };
    };
  })`) as Promise<Link[]>;

/** Each of these comments is in the log once, the chain is whole, and the hub has all of it exactly once. */
async function expectSum(keys: readonly string[]): Promise<void> {
  const isWhole = async () => {
    const [written, received] = [await links(), await receiver.count()];
    return written.length > 0 && written.length === received;
  };
  await eventually('the whole log at the hub', isWhole, A_SECOND_TRY);
  const log = await links();
  expect(verifyChain(log)).toMatchObject({ ok: true, count: log.length });
  const seen = log.filter(({ event }) => event.type === 'comment.seen').map(({ event }) => event.key);
  for (const key of keys) expect(seen.filter((known) => known === key)).toHaveLength(1);
  const [first] = log;
  const received = await receiver.from(first?.event.actor ?? '');
  expect(received.map(({ id }) => id).sort()).toEqual(log.map(({ event }) => event.id).sort());
}

test('a browser killed in the moment a mark appears has kept the comment, and tells the hub when it is back', async () => {
  const keys: string[] = [];
  for (let round = 0; round < 2; round += 1) {
    const tab = await browser.open(replica.addresses.vkPost);
    const key = ask();
    await marked(tab, key);
    keys.push(key);
    await browser.kill();
    await openBrowser(browser.profile);
  }
  await expectSum(keys);
});

test('a worker stopped again and again while comments come writes each down once', async () => {
  const tab = await browser.open(replica.addresses.vkPost);
  const keys: string[] = [];
  for (let round = 0; round < 6; round += 1) {
    keys.push(ask());
    await own.stopWorkers();
  }
  for (const key of keys) await marked(tab, key);
  await expectSum(keys);
});

test('a tab that crashes takes nothing with it, and the same page in another tab writes nothing twice', async () => {
  const tab = await browser.open(replica.addresses.vkPost);
  const key = ask();
  await marked(tab, key);
  tab.crash();
  const again = await browser.open(replica.addresses.vkPost);
  await marked(again, key);
  await expectSum([key]);
});
