import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eventually, readComments, readEvents } from './log.ts';
import { openMarkup, vkComment, vkFeed, vkPost } from './markup-page.ts';
import { keyOf, OK, readStates, townComment, VK, waitForState } from './networks.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  await importSettings(stage);
});

beforeEach(() => stage.replica.reset());

afterAll(() => stage?.close());

const WALL = 'https://vk.com/gorod';
const key = (post: string, id: string) => `vk:-38612614:${post}:${id}`;
const eventsOf = async (...keys: string[]) =>
  (await readEvents(stage)).filter((event) => keys.includes(event.key ?? ''));

describe.each([VK, OK])('on $name', (network) => {
  const by = network.name === 'vk' ? 'vk-alla' : 'ok-faina';

  test('an edited comment is judged by its new words, and the log holds the change', async () => {
    const page = await stage.open(network.address(stage.replica));
    await page.locator('[data-otklik-state="unanswered"]').first().waitFor({ state: 'attached' });
    const { id } = stage.replica.say({ post: network.post, by, text: 'Когда починят дорогу на Лесной?' });
    await waitForState(page, keyOf(network, id), 'unanswered');
    stage.replica.edit(network.post, id, 'Спасибо за ответ!');
    await waitForState(page, keyOf(network, id), 'courtesy');
    const mark = page.locator(`otklik-mark[data-key="${keyOf(network, id)}"]`);
    await mark.locator('[aria-label="из вежливости"]').waitFor({ state: 'attached' });
    const written = await eventsOf(keyOf(network, id));
    expect(written.map(({ type }) => type).filter((type) => type.startsWith('comment.'))).toEqual([
      'comment.seen',
      'comment.changed',
    ]);
    const [seen, changed] = written.filter(({ type }) => type.startsWith('comment.'));
    expect(changed?.personal).not.toBe(seen?.personal);
    const row = (await readComments(stage)).find((one) => one.key === keyOf(network, id));
    expect(row?.text).toBe('Спасибо за ответ!');
    await page.close();
  });
});

test('a virtualised wall: posts that leave and come back keep their marks, and nothing counts as deleted', async () => {
  const post = (id: string) =>
    vkPost({
      post: id,
      total: 2,
      comments: [`${id}1`, `${id}2`].map((each) => vkComment({ post: id, id: each })),
    });
  const page = await openMarkup(stage, WALL, vkFeed(['70', '71', '72'].map(post)));
  const show = (posts: string[]) =>
    page.evaluate((html) => {
      const feed = document.querySelector('[data-testid="feed-items"]');
      if (feed) feed.innerHTML = html;
    }, posts.map(post).join(''));
  await page.locator(`[data-otklik-key="${key('70', '701')}"][data-otklik-state]`).waitFor();
  await show(['71', '72', '73']);
  await page.locator(`[data-otklik-key="${key('73', '731')}"][data-otklik-state]`).waitFor();
  // Longer than a counter may take to follow a deletion.
  await page.waitForTimeout(5_500);
  await show(['70', '71', '72']);
  await page.locator(`[data-otklik-key="${key('70', '702')}"][data-otklik-state="unanswered"]`).waitFor();
  expect(await page.locator('otklik-mark').count()).toBe(6);
  const written = await eventsOf(
    ...['70', '71', '72', '73'].flatMap((id) => [key(id, `${id}1`), key(id, `${id}2`)]),
  );
  expect(written.filter(({ type }) => type === 'comment.gone')).toEqual([]);
  expect(written.filter(({ type }) => type === 'comment.seen')).toHaveLength(8);
  expect(await page.locator('html').getAttribute('data-otklik-health')).toBe('ok');
  await page.close();
});

test('a node that is reused for another comment changes its key, its state and its mark', async () => {
  const page = await openMarkup(
    stage,
    'https://vk.com/wall-38612614_80',
    vkPost({ post: '80', total: 2, comments: [vkComment({ post: '80', id: '801' })] }),
  );
  await waitForState(page, key('80', '801'), 'unanswered');
  await page.evaluate(() => {
    const node = document.getElementById('-38612614_801');
    if (!node) return;
    node.id = '-38612614_802';
    const text = node.querySelector('[data-testid="comment-text"]');
    const date = node.querySelector('[data-testid="wall_comment_date"]');
    if (text) text.textContent = 'Спасибо за ответ!';
    date?.setAttribute('href', '/wall-38612614_80?reply=802');
  });
  await waitForState(page, key('80', '802'), 'courtesy');
  expect(await readStates(page)).toEqual({ [key('80', '802')]: 'courtesy' });
  const marks = page.locator('otklik-mark');
  expect(await marks.count()).toBe(1);
  expect(await marks.getAttribute('data-key')).toBe(key('80', '802'));
  const row = await eventually('both comments', async () => {
    const rows = await readComments(stage);
    return (
      rows.some((one) => one.key === key('80', '802')) && rows.find((one) => one.key === key('80', '801'))
    );
  });
  expect([row.deleted, row.text]).toEqual([false, 'Где автобус?']);
  await page.close();
});

test('the same comment on the wall and in the popup over it is one comment with two marks', async () => {
  const post = vkPost({ post: '90', total: 1, comments: [vkComment({ post: '90', id: '901' })] });
  const page = await openMarkup(stage, WALL, vkFeed([post]));
  await waitForState(page, key('90', '901'), 'unanswered');
  await page.evaluate((html) => {
    history.pushState(null, '', '/gorod?w=wall-38612614_90');
    const layer = document.createElement('div');
    layer.id = 'post-layer';
    layer.innerHTML = html;
    document.body.append(layer);
  }, post);
  await page.locator(`#post-layer [data-otklik-key="${key('90', '901')}"][data-otklik-state]`).waitFor();
  const marks = page.locator(`otklik-mark[data-key="${key('90', '901')}"]`);
  await expect.poll(() => marks.count()).toBe(2);
  await page.evaluate(() => {
    history.back();
    document.getElementById('post-layer')?.remove();
  });
  await expect.poll(() => marks.count()).toBe(1);
  await page.waitForTimeout(600);
  expect((await eventsOf(key('90', '901'))).map(({ type }) => type)).toEqual(['comment.seen']);
  expect(await page.locator('html').getAttribute('data-otklik-health')).toBe('ok');
  await page.close();
});

test('hundreds of comments that leave at once and come back, drawn anew, have their marks again', async () => {
  const ids = Array.from({ length: 260 }, (_, index) => String(7_000 + index));
  const comments = ids.map((id) => vkComment({ post: '60', id }));
  const post = vkPost({ post: '60', total: ids.length, comments });
  const page = await openMarkup(stage, 'https://vk.com/wall-38612614_60', post);
  const states = page.locator('[data-otklik-key][data-otklik-state="unanswered"]');
  await expect.poll(() => states.count()).toBe(ids.length);
  const show = (html: string) =>
    page.evaluate((inside) => {
      const list = document.querySelector('[data-testid="wall_comments_layout_root"]');
      if (list) list.innerHTML = inside;
    }, html);
  await show('');
  // Longer than a look waits for others: the absence is seen by itself.
  await page.waitForTimeout(1_000);
  await show(comments.join(''));
  await expect.poll(() => states.count()).toBe(ids.length);
  expect(await page.locator('otklik-mark').count()).toBe(ids.length);
  const written = await eventsOf(...ids.map((id) => key('60', id)));
  expect(written.filter(({ type }) => type === 'comment.gone')).toEqual([]);
  expect(written.filter(({ type }) => type === 'comment.seen')).toHaveLength(ids.length);
  await page.close();
});

/** Follows a link of the replica without a reload. */
async function follow(page: Page, path: string): Promise<void> {
  await page.locator(`a[href="${path}"]`).first().click();
}

test('several moves in a row, back and forward: only what is in sight now is marked and counted', async () => {
  const page = await stage.open(stage.replica.addresses.vkPost);
  const first = keyOf(VK, townComment(stage.replica, VK.post, 'Почему на Гагарина').id);
  await waitForState(page, first, 'unanswered');
  await page.evaluate("window.stayed = 'yes'");
  await follow(page, '/wall-38612614_114902');
  await follow(page, '/wall-38612614_114640');
  await follow(page, '/wall-38612614_114902');
  const snow = page.locator('[data-otklik-key^="vk:-38612614:114902:"][data-otklik-state]');
  await snow.first().waitFor();
  await expect
    .poll(async () => [...new Set(Object.keys(await readStates(page)).map((each) => each.split(':')[2]))])
    .toEqual(['114902']);
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await waitForState(page, first, 'unanswered');
  await expect
    .poll(async () => [...new Set(Object.keys(await readStates(page)).map((each) => each.split(':')[2]))])
    .toEqual(['114815']);
  await page.goForward();
  await snow.first().waitFor();
  expect(await page.evaluate('window.stayed')).toBe('yes');
  expect(await page.locator('otklik-panel').count()).toBe(1);
  const gone = (await readEvents(stage)).filter(({ type }) => type === 'comment.gone');
  expect(gone.filter(({ key: of }) => /:(114815|114902|114640):/.test(of ?? ''))).toEqual([]);
  await page.close();
});
