import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { town } from '~/tests/replica/town.ts';
import { eventually } from './log.ts';
import { keyOf, VK, waitForState } from './networks.ts';
import { keepSettings, listenTo, pressTold, ring, toldAt } from './pings.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

/** A device that told something once a day long ago: `digest.told`, `pings.morning`. */
const forgetTold = (name: string) => `new Promise((done, fail) => {
  const opening = indexedDB.open('otklik');
  opening.onerror = () => fail(opening.error);
  opening.onsuccess = () => {
    const change = opening.result.transaction('meta', 'readwrite');
    change.objectStore('meta').put({ name: '${name}', value: 1 });
    change.oncomplete = () => done(opening.result.close());
    change.onerror = () => fail(change.error);
  };
})`;

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
  await listenTo(stage);
  page = await stage.open(VK.address(stage.replica));
  await waitForState(page, keyOf(VK, '120001'), 'unanswered');
});

afterAll(() => stage?.close());

beforeEach(() => keepSettings(stage, { quiet: { on: false } }));

function said(text: string, at: string) {
  return stage.replica.say({ post: VK.post, by: 'vk-viktor', text, at });
}

async function seen(text: string, at: string): Promise<void> {
  await waitForState(page, keyOf(VK, said(text, at).id), 'unanswered');
}

/** Everything that was ever told about a comment with these words, in order. */
const about = async (words: string) => (await toldAt(stage)).filter(({ message }) => message.includes(words));

/** What is told next about a comment of which `before` things were told: nothing is told twice, however often it rings. */
async function nextAbout(words: string, before = 0) {
  const told = await eventually(`the notification about «${words}»`, async () => {
    await ring(stage);
    const all = await about(words);
    return all.length > before && all;
  });
  await ring(stage);
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

test('an emergency is told at once, with the sound of the system, once, and a press opens it', async () => {
  const since = Date.now();
  await seen('Искрит щиток в подъезде на Мира, 4. Что делать?', '1 мин назад');
  const { id, title, silent } = await nextAbout('Искрит щиток');
  expect(title).toMatch(/^ЧП в комментарии, на реакцию \d/);
  expectMinutes(title, 59, since);
  expect(silent ?? false).toBe(false);
  expect(await pressTold(stage, id)).toContain(`wall${VK.owner}_${VK.post}?reply=`);
});

test('half of the time, four fifths and the deadline are told, each once', async () => {
  const since = Date.now();
  await seen('Когда починят качели во дворе на Садовой?', '5 ч назад');
  for (const [before, hours, words] of [
    [0, 8, /^Прошла половина срока, осталось \d.*$/],
    [1, 6, /^Срок кончается, осталось \d.*$/],
    [2, 4, /^Срок прошёл \d.* назад$/],
  ] as const) {
    await keepSettings(stage, { policy: { id: 'own', version: 10 - hours, normalHours: hours } });
    const { title } = await nextAbout('качели', before);
    expect(title).toMatch(words);
    expectMinutes(title, 60 * (hours - 5), since);
  }
});

test('quiet hours hold everything back but an emergency, and what waited comes afterwards', async () => {
  await keepSettings(stage, {
    calendar: { zone: 'UTC' },
    quiet: { on: true, from: '00:00', to: '24:00' },
  });
  // A look that began before it may still be under way.
  await ring(stage);
  await seen('Когда откроют каток на Полевой?', '5 ч назад');
  await seen('Пахнет газом в подвале на Полевой, 2', '1 мин назад');
  await nextAbout('Пахнет газом');
  expect(await about('каток')).toEqual([]);
  await keepSettings(stage, { quiet: { on: false } });
  expect((await nextAbout('каток')).title).toMatch(/^Срок прошёл/);
});

/** A zone where it is noon or a little later, whatever the hour here: the morning is over. */
function noonZone(): string {
  const ahead = 12 - new Date().getUTCHours();
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

test('several deadlines that waited for the end of the quiet hours are told as one, which leads to the queue', async () => {
  await keepSettings(stage, { calendar: { zone: 'UTC' }, quiet: { on: true, from: '00:00', to: '24:00' } });
  await ring(stage);
  for (const street of ['Мира', 'Полевой', 'Садовой', 'Зелёной'])
    await seen(`Когда включат отопление на ${street}, 1?`, '9 ч назад');
  await keepSettings(stage, { quiet: { on: false } });
  const digest = await eventually('one notification of several', async () => {
    await ring(stage);
    return (await toldAt(stage)).find(({ id }) => id === 'otklik-digest');
  });
  expect(digest.title).toMatch(/^Нужно внимание: 4 комм/);
  expect(await pressTold(stage, digest.id)).toBe(`${stage.origin}/dashboard.html`);
});

test('promises of today are told in the morning, and a press leads to them', async () => {
  await keepSettings(stage, { calendar: { zone: noonZone() } });
  const asked = said('Когда вернут скамейки на Зелёной?', '2 ч назад');
  const key = keyOf(VK, asked.id);
  await waitForState(page, key, 'unanswered');
  const text = 'Виктор, здравствуйте! Уточним у подрядчика и вернёмся с ответом сегодня.';
  stage.replica.say({ post: VK.post, by: 'vk-gorod', text, replyTo: asked.id });
  await waitForState(page, key, 'interim');
  const own = await stage.openOwn(`dashboard.html#queue?state=promised&id=${encodeURIComponent(key)}`);
  await own.getByTestId('triage-case').getByRole('button', { name: 'Напомнить' }).click();
  await own.getByRole('button', { name: 'Сдержано', exact: true }).waitFor();
  await own.evaluate(forgetTold('pings.morning'));
  await own.close();
  const told = await eventually('the notification of promises', async () => {
    await ring(stage);
    return (await toldAt(stage)).find(({ id }) => id === 'otklik-promises');
  });
  expect(await pressTold(stage, told.id)).toBe(`${stage.origin}/dashboard.html#queue?state=promised`);
});

test('the summary of the day is told once at its hour, and leads to the figures of the board', async () => {
  await keepSettings(stage, {
    calendar: { zone: 'UTC' },
    digest: { on: true, at: '00:00', daysOff: true },
  });
  const summaries = async () => (await toldAt(stage)).filter(({ title }) => title.startsWith('Сводка дня'));
  await ring(stage);
  // Shortly after midnight it is told already.
  const before = (await summaries()).length;
  // As if the browser had been closed for days.
  const own = await stage.openOwn('dashboard.html#day');
  await own.evaluate(forgetTold('digest.told'));
  const told = await eventually('the summary of the day', async () => {
    await ring(stage);
    return (await summaries())[before];
  });
  await ring(stage);
  expect(await summaries()).toHaveLength(before + 1);
  expect(await pressTold(stage, told?.id ?? '')).toBe(`${stage.origin}/dashboard.html#day`);
  const [, waiting, late] = /^Сводка дня: ждут ответа (\d+), просрочено (\d+)$/.exec(told?.title ?? '') ?? [];
  const figuresOf = async (place: string) => {
    const names = await own.locator(`${place} dt`).allTextContents();
    const values = await own.locator(`${place} dd:not(.note)`).allTextContents();
    return new Map(names.map((name, index) => [name, values[index]]));
  };
  await own.getByTestId('day-now').waitFor();
  const shown = await figuresOf('[data-testid="day-now"]');
  expect([shown.get('Открыто'), shown.get('Просрочено')]).toEqual([waiting, late]);
  await own.getByRole('link', { name: 'Обзор' }).click();
  await own.locator('.board .figures').waitFor();
  const board = await figuresOf('.board .figures');
  for (const [name, value] of shown) expect([name, value]).toEqual([name, board.get(name)]);
  await own.close();
});
