import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, readComments, readEvents } from './log.ts';
import { openMarkup, vkComment, vkFeed, vkPost } from './markup-page.ts';
import { readStates } from './networks.ts';
import { type Stage, setStage } from './stage.ts';

const FEED = 'https://vk.com/feed';
const TOWN = { owner: '-38612614', slug: 'gorod', name: 'Администрация города' };
const HOUSES = { owner: '-4501', slug: 'zhkh', name: 'ЖКХ города' };
const STRANGERS = { owner: '-777', slug: 'other', name: 'Чужая страница' };

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  const options = await stage.openOwn('options.html');
  const pages = [TOWN, HOUSES].map((page) => ({ network: 'vk', ...page }));
  await options.getByTestId('settings-import').setInputFiles({
    name: 'otklik.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ otklik: 1, pages })),
  });
  await options.getByText('otklik.json').first().waitFor();
  await options.close();
});

afterAll(() => stage?.close());

const postOf = (page: typeof TOWN, post: string, ids: string[], total = ids.length) =>
  vkPost({ ...page, post, total, comments: ids.map((id) => vkComment({ owner: page.owner, post, id })) });

test('every moderated page of a feed is read, marked and shown, and no other', async () => {
  const page = await openMarkup(
    stage,
    FEED,
    vkFeed([
      postOf(TOWN, '10', ['101', '102']),
      postOf(STRANGERS, '20', ['201']),
      postOf(HOUSES, '30', ['301'], 4),
      postOf(TOWN, '40', ['401']),
    ]),
  );
  const marked = ['vk:-38612614:10:101', 'vk:-38612614:10:102', 'vk:-38612614:40:401', 'vk:-4501:30:301'];
  await eventually('all marks', async () => Object.keys(await readStates(page)).length === marked.length);
  expect(Object.keys(await readStates(page)).sort()).toEqual(marked);
  const panel = page.locator('otklik-panel');
  await panel.getByText('Администрация города, ЖКХ города').waitFor();
  await panel.getByText('Осмотрено 4 из 7').first().waitFor();
  expect(await panel.getByTestId('look-posts').locator('li').allTextContents()).toEqual([
    'Запись 102 из 2',
    'Запись 401 из 1',
    'Запись 301 из 4',
  ]);
  await panel.getByText('ЖКХ города · Зоя Ильина').waitFor();
  const rows = await eventually('both pages in the log', async () => {
    const read = await readComments(stage);
    return read.length === 4 && read;
  });
  expect(rows.filter(({ page: of }) => of === 'vk:-4501').map(({ key }) => key)).toEqual(['vk:-4501:30:301']);
  await page.close();
});

test('a page whose post moves up in the feed is read then, and what left the feed is not deleted', async () => {
  const page = await openMarkup(stage, FEED, vkFeed([postOf(TOWN, '50', ['501'])]));
  await page.locator('[data-otklik-key="vk:-38612614:50:501"][data-otklik-state]').waitFor();
  await page.evaluate(
    (post) => {
      const feed = document.querySelector('[data-testid="feed-items"]');
      if (feed) feed.innerHTML = post;
    },
    postOf(HOUSES, '60', ['601']),
  );
  await page.locator('[data-otklik-key="vk:-4501:60:601"][data-otklik-state]').waitFor();
  await page.locator('otklik-panel').getByText('ЖКХ города', { exact: true }).waitFor();
  await page.evaluate(
    (posts) => {
      const feed = document.querySelector('[data-testid="feed-items"]');
      if (feed) feed.innerHTML = posts;
    },
    postOf(TOWN, '50', ['502', '503']) + postOf(HOUSES, '60', ['601']),
  );
  await page.locator('[data-otklik-key="vk:-38612614:50:502"][data-otklik-state]').waitFor();
  expect(await page.locator('html').getAttribute('data-otklik-health')).toBe('ok');
  const gone = (await readEvents(stage)).filter(({ type }) => type === 'comment.gone');
  expect(gone).toEqual([]);
  await page.close();
});
