import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { town } from '~/tests/replica/town.ts';
import { eventually } from './log.ts';
import { keyOf, VK, waitForState } from './networks.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

const shownSchema = z.record(
  z.string(),
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

beforeEach(async () => {
  await keep({ quiet: { on: false } });
  await ring();
  await inWorker(CLEAR);
});

/** The browser tells only the ids of what stands on the screen: what each says is written down beside it. */
const LISTEN = `{
  const create = chrome.notifications.create.bind(chrome.notifications);
  globalThis.said = {};
  chrome.notifications.create = (id, options) => {
    said[id] = options;
    return create(id, options);
  };
}`;
const SHOWN =
  'chrome.notifications.getAll().then((all) => Object.fromEntries(Object.keys(all).map((id) => [id, said[id]])))';
const CLEAR =
  'chrome.notifications.getAll().then((all) => Promise.all(Object.keys(all).map((id) => chrome.notifications.clear(id))))';

function inWorker(script: string): Promise<unknown> {
  const [worker] = stage.context.serviceWorkers();
  if (!worker) throw new Error('The background does not run');
  return worker.evaluate(script);
}

async function shown() {
  return Object.values(shownSchema.parse(await inWorker(SHOWN)));
}

/** Lets the alarm ring now, and waits until the background has looked at all deadlines. */
async function ring(): Promise<void> {
  await inWorker("chrome.alarms.create('otklik-outbox', { when: Date.now(), periodInMinutes: 0.5 })");
  await page?.waitForTimeout(1500);
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

const about = async (words: string) => (await shown()).filter(({ message }) => message.includes(words));

test('an emergency is told at once, with the sound of the system, and once', async () => {
  await seen('Искрит щиток в подъезде на Мира, 4. Что делать?', '1 мин назад');
  const [told] = await eventually('the notification', async () => {
    const found = await about('Искрит щиток');
    return found.length > 0 && found;
  });
  expect(told?.title).toMatch(/^ЧП в комментарии, на реакцию 5\d.мин$/);
  expect(told?.silent ?? false).toBe(false);
  await inWorker(CLEAR);
  await ring();
  expect(await about('Искрит щиток')).toEqual([]);
});

test('half of the time, four fifths and the deadline are told, each once', async () => {
  await seen('Когда починят качели во дворе на Садовой?', '5 ч назад');
  for (const [hours, title] of [
    [8, /^Прошла половина срока, осталось 2.ч 5\d.мин$/],
    [6, /^Срок кончается, осталось 5\d.мин$/],
    [4, /^Срок прошёл 1.ч назад$/],
  ] as const) {
    await keep({ policy: { id: 'own', version: 10 - hours, normalHours: hours } });
    await ring();
    expect((await about('качели')).map((each) => each.title)).toEqual([expect.stringMatching(title)]);
    await inWorker(CLEAR);
    await ring();
    expect(await about('качели')).toEqual([]);
  }
});

test('quiet hours hold everything back but an emergency, and what waited comes afterwards', async () => {
  await keep({
    calendar: { zone: 'UTC' },
    quiet: { on: true, from: '00:00', to: '24:00' },
  });
  await seen('Когда откроют каток на Полевой?', '5 ч назад');
  await seen('Пахнет газом в подвале на Полевой, 2', '1 мин назад');
  await ring();
  expect((await about('Полевой')).map(({ message }) => message)).toEqual([
    'Пахнет газом в подвале на Полевой, 2',
  ]);
  await keep({ quiet: { on: false } });
  await ring();
  expect((await about('каток')).map(({ title }) => title)).toEqual([expect.stringMatching(/^Срок прошёл/)]);
});
