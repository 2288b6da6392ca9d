import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { town } from '~/tests/replica/town.ts';
import { eventually } from './log.ts';
import { keyOf, VK, waitForState } from './networks.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

const toldSchema = z.array(
  z.object({ title: z.string(), message: z.string(), silent: z.boolean().optional() }),
);

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
  await importSettings(stage);
  // Several deadlines at one moment would make one digest: nobody else is to wait.
  const first = {
    id: '120001',
    by: 'vk-viktor',
    at: '1 ч назад',
    text: 'Когда уберут снег на Мира?',
    likes: 0,
  };
  const posts = town.posts.map((post) => ({ ...post, comments: post.id === VK.post ? [first] : [] }));
  stage.replica.reset({ ...town, posts });
  await inWorker(LISTEN);
  page = await stage.open(VK.address(stage.replica));
  await waitForState(page, keyOf(VK, '120001'), 'unanswered');
});

afterAll(() => stage?.close());

beforeEach(() => keep({ quiet: { on: false } }));

/** Whatever is told is written down, and how often the deadlines were looked at to the end. */
const LISTEN = `{
  globalThis.told = [];
  globalThis.looks = 0;
  globalThis.showing = 0;
  const create = chrome.notifications.create.bind(chrome.notifications);
  chrome.notifications.create = async (id, options) => {
    told.push(options);
    showing += 1;
    try {
      return await create(id, options);
    } finally {
      showing -= 1;
    }
  };
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...row) {
    if (row[0].name === 'pings.told')
      this.transaction.addEventListener('complete', () => setTimeout(() => { looks += 1; }));
    return put.apply(this, row);
  };
}`;

/** What a look finds due is written down first and told then, one by one: it is over when nothing is being shown. */
const RING = `(async () => {
  const before = looks;
  await chrome.alarms.create('otklik-outbox', { when: Date.now(), periodInMinutes: 0.5 });
  const pause = () => new Promise((done) => setTimeout(done, 20));
  while (looks === before) await pause();
  do await pause(); while (showing > 0);
})()`;

function inWorker(script: string): Promise<unknown> {
  const [worker] = stage.context.serviceWorkers();
  if (!worker) throw new Error('The background does not run');
  return worker.evaluate(script);
}

/** Lets the alarm ring now, and waits until the background has looked at all deadlines. */
async function ring(): Promise<void> {
  await inWorker(RING);
}

async function keep(parts: Record<string, unknown>): Promise<void> {
  const own = await stage.openOwn('options.html');
  const text = JSON.stringify(JSON.stringify({ otklik: 1, ...parts }));
  await own.evaluate(`chrome.runtime.sendMessage({ name: 'settings.import', request: { text: ${text} } })`);
  await own.close();
}

function said(text: string, at: string) {
  return stage.replica.say({ post: VK.post, by: 'vk-viktor', text, at });
}

async function seen(text: string, at: string): Promise<void> {
  await waitForState(page, keyOf(VK, said(text, at).id), 'unanswered');
}

/** Everything that was ever told about a comment with these words, in order. */
const about = async (words: string) =>
  toldSchema.parse(await inWorker('told')).filter(({ message }) => message.includes(words));

/** What is told next about a comment of which `before` things were told: nothing is told twice, however often it rings. */
async function nextAbout(words: string, before = 0) {
  const told = await eventually(`the notification about «${words}»`, async () => {
    await ring();
    const all = await about(words);
    return all.length > before && all;
  });
  await ring();
  expect(await about(words)).toEqual(told);
  const [next, ...more] = told.slice(before);
  if (!next || more.length > 0) throw new Error(`Told more than once: ${JSON.stringify(told)}`);
  return next;
}

/** Minutes that a title tells of: «3 ч», «2 ч 59 мин», «1 мин»; negative where they are over. */
function minutesIn(title: string): number {
  const [, hours = 0, minutes = 0, late] = /(?:(\d+)\sч)?\s?(?:(\d+)\sмин)?( назад)?$/u.exec(title) ?? [];
  return (late ? -1 : 1) * (60 * Number(hours) + Number(minutes));
}

/** `left` minutes at `since` (epoch ms): less now. The networks tell whole minutes, and we round down. */
function expectMinutes(title: string, left: number, since: number): void {
  const passed = (Date.now() - since) / 60_000;
  expect(minutesIn(title)).toBeLessThanOrEqual(left);
  expect(minutesIn(title)).toBeGreaterThan(left - passed - 2);
}

test('an emergency is told at once, with the sound of the system, and once', async () => {
  const since = Date.now();
  await seen('Искрит щиток в подъезде на Мира, 4. Что делать?', '1 мин назад');
  const { title, silent } = await nextAbout('Искрит щиток');
  expect(title).toMatch(/^ЧП в комментарии, на реакцию \d/);
  expectMinutes(title, 59, since);
  expect(silent ?? false).toBe(false);
});

test('half of the time, four fifths and the deadline are told, each once', async () => {
  const since = Date.now();
  await seen('Когда починят качели во дворе на Садовой?', '5 ч назад');
  for (const [before, hours, words] of [
    [0, 8, /^Прошла половина срока, осталось \d.*$/],
    [1, 6, /^Срок кончается, осталось \d.*$/],
    [2, 4, /^Срок прошёл \d.* назад$/],
  ] as const) {
    await keep({ policy: { id: 'own', version: 10 - hours, normalHours: hours } });
    const { title } = await nextAbout('качели', before);
    expect(title).toMatch(words);
    expectMinutes(title, 60 * (hours - 5), since);
  }
});

test('quiet hours hold everything back but an emergency, and what waited comes afterwards', async () => {
  await keep({
    calendar: { zone: 'UTC' },
    quiet: { on: true, from: '00:00', to: '24:00' },
  });
  // A look that began before it may still be under way.
  await ring();
  await seen('Когда откроют каток на Полевой?', '5 ч назад');
  await seen('Пахнет газом в подвале на Полевой, 2', '1 мин назад');
  await nextAbout('Пахнет газом');
  expect(await about('каток')).toEqual([]);
  await keep({ quiet: { on: false } });
  expect((await nextAbout('каток')).title).toMatch(/^Срок прошёл/);
});
