import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testAtWork } from './layouts/at-work.ts';
import { eventually, readComments } from './log.ts';
import { readStates } from './networks.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

const NESTED = readFileSync('tests/replica/pages/vk-nested.html', 'utf8');

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  await importSettings(stage);
});

afterAll(() => stage?.close());

test('VK with replies inside their comment, names as links, dates without links and a repost inside', async () => {
  const page = await stage.open('about:blank');
  await page.route('**/wall-38612614_777', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: NESTED }),
  );
  await page.goto('https://vk.com/wall-38612614_777');
  const rows = await eventually('the comments in the log', async () => {
    const read = (await readComments(stage)).filter(({ post }) => post === '777');
    return read.length === 3 && read;
  });
  const read = rows.map(({ id, thread, author, text, addressee, voice, url }) => ({
    id,
    thread,
    author: author.id ?? author.slug,
    text,
    addressee,
    voice,
    url: url.replace('https://vk.com', ''),
  }));
  expect(read.sort((one, other) => Number(one.id) - Number(other.id))).toEqual([
    {
      id: '501',
      thread: '501',
      author: '11',
      text: 'Где расписание?\nСмотрела тут: vk.com/wall-1_2?reply=3 🤷',
      addressee: null,
      voice: 'citizen',
      url: '/wall-38612614_777?reply=501',
    },
    {
      id: '502',
      thread: '501',
      author: 'gorod',
      text: 'Зоя, здравствуйте! Оно на остановке и в приложении.',
      addressee: 'ответ Зое',
      voice: 'page',
      url: '/wall-38612614_777?reply=502&thread=501',
    },
    {
      id: '503',
      thread: '503',
      author: '-45',
      text: 'У нас то же самое.',
      addressee: null,
      voice: 'citizen',
      url: '/wall-38612614_777?reply=503',
    },
  ]);
  await page.locator('[data-otklik-key$=":503"][data-otklik-state="unknown"]').waitFor({ state: 'attached' });
  expect(await readStates(page)).toEqual({
    'vk:-38612614:777:501': 'answered',
    'vk:-38612614:777:502': 'own',
    'vk:-38612614:777:503': 'unknown',
    'vk:-38612614:777:506': 'gone',
  });
  expect(await page.locator('html').getAttribute('data-otklik-health')).toBe('ok');
  await page.close();
});

describe.each(['vk', 'ok'] as const)('the extension at work on %s', (network) => {
  testAtWork(network, () => stage);
});
