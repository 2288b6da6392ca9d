import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROMISE_MS, soonest, soonestBlind, wasBlind } from './blind-clock.ts';
import { eventually, readEvents } from './log.ts';
import { openMarkup, vkComment, vkPost } from './markup-page.ts';
import { openReleases, openRenamedPage, type Renamed } from './renamed-page.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

let stage: Stage;
/** In one tab: another one for each release would cost a process each. */
let show: Awaited<ReturnType<typeof openReleases>>;

beforeAll(async () => {
  stage = await setStage();
  await importSettings(stage);
  show = await openReleases(stage);
});

afterAll(() => stage?.close());

const openRenamed = (name: string, ...renamed: Renamed[]) => openRenamedPage(stage, name, ...renamed);

const VK_ROOTS: Renamed = [/wall_comments_comment_/g, 'wall_remarks_remark_'];
const VK_LIST: Renamed = [/wall_comments_layout_root/g, 'wall_remarks'];
const VK_PARTS: Renamed = [/"(wall_comment_date|comment-avatar|comment-text)"/g, '"remark-part"'];
const VK_REPLY: Renamed = [/reply=/g, 'remark='];
const OK_ROOTS: Renamed = [
  /comments_i __new-comments h-mod" data-seen-params|comments_current(?=")/g,
  'remarks_i" data-remark',
];
/** The same wall at the address that names the group by its number. */
const OK_GROUP_WALL: Renamed = [/(?<=canonical" href="https:\/\/ok\.ru)\/gorod/, '/group/70000001234567'];
const OK_LIST: Renamed = [/comments_lst(_cnt)?/g, 'remarks'];
/** A release that keeps no class, or no test id, at all. */
const CLASSES: Renamed = [/(?<= )class="[^"]*"/g, 'class="vkit-1"'];
const DATA: Renamed = [/ data-[\w-]+="[^"]*"/g, ''];
const TEST_IDS: Renamed = [/(?<= )data-testid="[^"]*"/g, 'data-testid="part"'];

test.each<[page: string, fixture: string, renamed: Renamed[]]>([
  ['a wall of VK', 'vk-wall', [VK_ROOTS]],
  ['a wall of VK whose lists are renamed too', 'vk-wall', [VK_ROOTS, VK_LIST]],
  ['a wall of VK that keeps no name of a comment', 'vk-wall', [VK_ROOTS, VK_LIST, VK_PARTS]],
  ['a wall of VK that keeps no word of a comment', 'vk-wall', [VK_ROOTS, VK_LIST, VK_PARTS, VK_REPLY]],
  ['a feed of VK', 'vk-feed', [VK_ROOTS]],
  ['a feed of VK whose lists are renamed too', 'vk-feed', [VK_ROOTS, VK_LIST]],
  ['a photo of VK', 'vk-photo', [VK_ROOTS]],
  ['a video of VK', 'vk-video', [[/data-testid="comment"/g, 'data-testid="remark"']]],
  ["the moderators' page of VK", 'vk-activity', [[/group_activity_reply_wrap/g, 'group_activity_row']]],
  ['a photo of OK', 'ok-photo', [OK_ROOTS]],
  ['a feed of OK', 'ok-feed', [OK_ROOTS]],
  ['a feed of OK whose lists are renamed too', 'ok-feed', [OK_ROOTS, OK_LIST]],
  ['the wall of an OK group by its number', 'ok-feed', [OK_GROUP_WALL, OK_ROOTS, OK_LIST]],
  ['a wall of VK that keeps no test id', 'vk-wall', [TEST_IDS]],
  ['a feed of VK that keeps no test id', 'vk-feed', [TEST_IDS]],
  ['a post of VK over the wall that keeps no test id', 'vk-layer', [TEST_IDS]],
  ['the mobile VK that keeps no test id', 'vk-mobile', [TEST_IDS]],
  ['the older VK that keeps no class', 'vk-hybrid', [CLASSES]],
  ['the server pages of VK that keep no class', 'vk-mobile-server', [CLASSES]],
  ['a wall of OK that keeps no class', 'ok-feed', [CLASSES]],
  ['a wall of OK that keeps no class and no data attribute', 'ok-feed', [CLASSES, DATA]],
  ['a photo of OK that keeps no class and no data attribute', 'ok-photo', [CLASSES, DATA]],
  ['a topic of OK over its wall that keeps no class and no data attribute', 'ok-layer', [CLASSES, DATA]],
  [
    'a topic of OK as the server sends it that keeps no class and no data attribute',
    'ok-server',
    [CLASSES, DATA],
  ],
  ['a post of VK that keeps no class and no data attribute', 'vk-nested', [CLASSES, DATA]],
  ['a topic of OK in the older markup that keeps no class', 'ok-2016', [CLASSES]],
  ['a topic of the mobile OK that keeps no class', 'ok-mobile', [CLASSES]],
  ['the messenger of OK that keeps no class', 'ok-messenger', [CLASSES]],
])('on %s, comments that cannot be read are told within a second', async (_, name, renamed) => {
  const readsNothing = async (page: Page) => {
    await page.locator('html[data-otklik-health="blind"]').waitFor({ state: 'attached' });
    expect(await page.locator('[data-otklik-key]').count()).toBe(0);
  };
  const stay = async () => undefined;
  expect(await soonestBlind(() => show(name, ...renamed), readsNothing, stay)).toBeLessThan(PROMISE_MS);
});

test('on a wall that counts comments and gives none to read, the queue is unknown and never empty', async () => {
  const open = () => openRenamed('vk-wall', VK_ROOTS, VK_LIST, VK_PARTS, [/\?reply=/g, '/remark/']);
  const told = async (page: Page) => {
    const there = Date.now();
    const panel = page.locator('otklik-panel');
    await panel.locator('.panel, .tab').first().waitFor();
    const unfold = panel.getByRole('button', { name: /Открыть очередь/ });
    if (await unfold.isVisible()) await unfold.click();
    await panel.getByText(/По счётчикам комментариев здесь \d+, ни один не прочитан/).waitFor();
    const after = Date.now() - there;
    await panel.getByText('Что ждёт ответа на этом экране, неизвестно.').waitFor();
    await panel.getByTestId('report-copy').waitFor();
    expect(await panel.getByText('Все осмотренные отвечены').count()).toBe(0);
    return after;
  };
  expect(await soonest(open, told)).toBeLessThan(PROMISE_MS);
});

test('what cannot be read stands in words in the panel and in the log', async () => {
  const page = await openRenamed('vk-activity', [/group_activity_reply_wrap/g, 'group_activity_row']);
  const panel = page.locator('otklik-panel');
  const unfold = panel.getByRole('button', { name: /Открыть очередь/ });
  if (await unfold.isVisible()) await unfold.click();
  await panel.getByText('Очередь этой записи неизвестна').waitFor();
  await eventually('the event', async () => (await blindEvents()).length > 0);
  await page.close();
});

/** What the log holds of pages that were called blind. */
async function blindEvents() {
  return (await readEvents(stage)).filter(
    ({ type, data }) => type === 'health.changed' && data.to === 'blind',
  );
}

test.each([
  ['ok-feed', 'post', 'Не удалось прочитать записи: сколько их, неизвестно.'],
  ['ok-photo', 'comment', 'Не удалось прочитать комментарии: сколько их, неизвестно.'],
])(
  '%s without classes and data attributes names what it lost in the panel and in the log',
  async (name, field, words) => {
    const page = await openRenamed(name, CLASSES, DATA);
    const panel = page.locator('otklik-panel');
    await panel.locator('.panel, .tab').first().waitFor();
    const unfold = panel.getByRole('button', { name: /Открыть очередь/ });
    if (await unfold.isVisible()) await unfold.click();
    await panel.getByText(words).waitFor();
    await panel.getByText('Похоже, соцсеть изменила страницу.').waitFor();
    await panel.getByText('Что ждёт ответа на этом экране, неизвестно.').waitFor();
    await eventually('the event', async () =>
      (await blindEvents()).some(({ data }) => JSON.stringify(data).includes(`"field":"${field}"`)),
    );
    await page.close();
  },
);

const MENU = '<header><a href="/id7">Моя страница</a></header><nav><a href="/feed">Лента</a></nav>';
const OK_MENU =
  '<header><a href="/profile/590000000007">Моя страница</a></header><nav><a href="/feed">Лента</a></nav>';

test('a post that takes long to come, and comments that take longer, are loading and never called blind', async () => {
  const known = await blindEvents();
  const address = 'https://vk.com/wall-38612614_900';
  const page = await openMarkup(stage, address, `${MENU}<main><div class="skeleton"></div></main>`);
  const panel = page.locator('otklik-panel');
  await panel.locator('.panel, .tab').first().waitFor();
  await panel.getByText('Что ждёт ответа на этом экране, неизвестно.').waitFor({ state: 'attached' });
  const slowly = async (markup: string) => {
    await page.waitForTimeout(800);
    await page.locator('main').evaluate((main, html) => {
      main.innerHTML = html;
    }, markup);
  };
  await slowly(vkPost({ total: 1, comments: [] }));
  await panel
    .getByText(/По счётчикам комментариев здесь 1, ни один не прочитан/)
    .waitFor({ state: 'attached' });
  await slowly(vkPost({ total: 1, comments: [vkComment({ id: '901' })] }));
  await page.locator('[data-otklik-key]').waitFor();
  expect(await page.locator('html').getAttribute('data-otklik-health')).toBe('ok');
  expect(await wasBlind(page)).toBe(false);
  expect(await blindEvents()).toEqual(known);
  await page.close();
});

test('the notifications of VK lead to comments and hold none: nothing is said there', async () => {
  const notice = '<div><a href="/wall-38612614_820?reply=821">вчера в 10:00</a> ответили вам</div>';
  const page = await openMarkup(stage, 'https://vk.com/feed?section=notifications', notice);
  const feed = await openMarkup(stage, 'https://vk.com/feed', notice);
  await feed.locator('html[data-otklik-health="blind"]').waitFor({ state: 'attached' });
  expect(await page.locator('html').getAttribute('data-otklik-health')).toBeNull();
  for (const each of [page, feed]) await each.close();
});

test('a photo and a mobile topic without a counter and without comments are no failure, and their totals stay unknown', async () => {
  const photo = await openRenamed('vk-photo', [
    /<div class="vkit-QmZ1x">[\s\S]*<\/div>\s*<\/body>/,
    '<div class="vkit-QmZ1x"><div data-testid="wall_comments_layout_root"></div></div></div></body>',
  ]);
  const topic = await openMarkup(
    stage,
    'https://m.ok.ru/group/70000001234567/topic/155500000000801',
    `${OK_MENU}<div><a href="/group/70000001234567">Администрация города</a><span>вчера 22:01</span>
      <p>Расписание автобусов</p><a href="/dk?st.cmd=x">Комментировать</a></div><ul></ul>`,
  );
  for (const page of [photo, topic]) {
    await page.locator('otklik-panel').getByText('всего — неизвестно').first().waitFor({ state: 'attached' });
  }
  await topic.waitForTimeout(1500);
  for (const page of [photo, topic]) {
    expect(await page.locator('html').getAttribute('data-otklik-health')).toBe('ok');
    expect(await wasBlind(page)).toBe(false);
    await page.close();
  }
});
