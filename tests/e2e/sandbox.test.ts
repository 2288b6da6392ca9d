import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf } from './axe.ts';
import { readEvents } from './log.ts';
import { feedOf } from './sandbox/feed.ts';
import { walkInNarrow, walkTheFirstSteps } from './sandbox/first-steps.ts';
import { answerTheClub, removeAndReturn } from './sandbox/scenes.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
  page = await stage.openOwn('training.html');
  await page.getByRole('link', { name: 'Открыть учебную ленту' }).click();
  await page.locator('[data-otklik-state]').first().waitFor();
});

afterAll(() => stage?.close());

const comment = (words: string) => feedOf(page).comment(words);
const postOf = (words: string) => feedOf(page).postOf(words);
const thumbs = () => feedOf(page).thumbs();
const seen = (words: string) => page.locator('otklik-panel').getByText(`Осмотрено ${words}`).first();

test('the rules that read VK read the practice feed: emergency, late, courtesy, flag and criticism without one', async () => {
  await stage.context.setOffline(true);
  await page.locator('html[data-otklik-layout="vk-spa"]').waitFor({ state: 'attached' });
  await comment('пахнет газом').and(page.locator('[data-otklik-urgent]')).waitFor();
  await thumbs().and(page.locator('[data-otklik-state="courtesy"]')).waitFor();
  await comment('яма на кирова')
    .and(page.locator('[data-otklik-flag="obscene"][data-otklik-state="unanswered"]'))
    .waitFor();
  const harsh = comment('в отставку всю вашу верхушку').or(comment('Идиотское решение'));
  expect(await harsh.first().getAttribute('data-otklik-flag')).toBeNull();
  expect(await page.locator('html').getAttribute('data-otklik-health')).toBe('ok');
});

test('what is not loaded is unknown, and «Догрузить и осмотреть» presses the feed’s own controls', async () => {
  await seen('18 из 26').waitFor();
  await comment('4 троллейбус').and(page.locator('[data-otklik-state="unknown"]')).waitFor();
  await page.locator('otklik-panel').getByRole('button', { name: 'Догрузить и осмотреть' }).click();
  await seen('26 из 26').waitFor();
  await comment('Когда включат отопление').and(page.locator('[data-otklik-state="answered"]')).waitFor();
  const sticker = page.locator('.vkitComment', { has: page.locator('img[src*="/sticker/"]') });
  await sticker.and(page.locator('[data-otklik-state="courtesy"]')).waitFor();
});

test('comments are liked, sorted and their authors blocked within the page alone', async () => {
  const post = postOf('Просим почистить');
  const first = post.locator('.vkitComment').first();
  await first.filter({ hasText: 'Смирнов' }).waitFor();
  await post.getByRole('button', { name: 'Сначала новые' }).click();
  await first.filter({ hasText: 'яма на кирова' }).waitFor();
  await first.getByRole('button', { name: 'Поделиться' }).click();
  const idle = page.getByText('В учебной ленте это не работает.');
  await idle.waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await first.getByRole('button', { name: 'Нравится: 0' }).click();
  await idle.waitFor({ state: 'detached' });
  await first.getByRole('button', { name: 'Нравится: 1' }).waitFor();
  await first.getByRole('button', { name: 'Заблокировать' }).click();
  const dialog = page.getByRole('dialog', { name: 'Добавить в чёрный список: Санёк' });
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByLabel('Срок').selectOption('Неделя');
  await dialog.getByRole('button', { name: 'Добавить' }).click();
  await first.getByText('В чёрном списке: Оскорбление участников, Неделя').waitFor();
});

test('an answer is written with the composer and the coach, sent within the page, and stops the clock', async () => {
  await answerTheClub(page, comment('чаепитие в клубе'), postOf('чаепитие в клубе перенесли'));
  await comment('чаепитие в клубе перенесли').and(page.locator('[data-otklik-state="answered"]')).waitFor();
});

test('a removal goes through the real desk: snapshot, rule, one’s own press, and the way back', async () => {
  await removeAndReturn(page, comment('xyйня ваш пост'));
});

test('what is done on the feed stands in a database of its own and is gone when the feed is opened again', async () => {
  expect((await readEvents(stage)).filter(({ key }) => key !== null)).toEqual([]);
  const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(databases).toContain('otklik-sandbox');
  await page.reload();
  await comment('чаепитие в клубе').and(page.locator('[data-otklik-state="unanswered"]')).waitFor();
});

test('the first steps go on by what is done on the real overlay, by keyboard, over a reload, to the queue', () =>
  walkTheFirstSteps(stage, page));

test('in OK’s manner the rules that read OK read it: marks, composer, coach, send, desk and queue', async () => {
  await page.getByRole('link', { name: 'Одноклассники' }).click();
  const html = page.locator('html[data-otklik-layout="ok-new-comments"][data-otklik-health="ok"]');
  await html.waitFor({ state: 'attached' });
  const said = (words: string) => page.locator('.comments_i', { hasText: words });
  await said('пахнет газом').and(page.locator('[data-otklik-urgent]')).waitFor();
  await said('👍👍👍').and(page.locator('[data-otklik-state="courtesy"]')).waitFor();
  await seen('18 из 26').waitFor();
  await page.locator('otklik-panel').getByRole('button', { name: 'Догрузить и осмотреть' }).click();
  await seen('26 из 26').waitFor();
  const sticker = page.locator('.comments_i', { has: page.locator('.__sticker') });
  await sticker.and(page.locator('[data-otklik-state="courtesy"]')).waitFor();
  const insult = said('Ты, Смирнов');
  await insult.getByRole('button', { name: 'Заблокировать' }).click();
  await insult.getByRole('button', { name: 'В чёрном списке. Вернуть' }).waitFor();
  const asked = said('чаепитие в клубе');
  await asked.and(page.locator('[data-otklik-key^="ok:1:102:"]')).waitFor();
  await answerTheClub(page, asked, page.locator('.feed').filter({ has: asked }).locator('.comments_add'));
  await said('чаепитие в клубе перенесли').and(page.locator('[data-otklik-state="answered"]')).waitFor();

  await removeAndReturn(page, said('xyйня ваш пост'));
  await page.keyboard.press('Escape');

  await page
    .getByRole('link', { name: /^Комментировать/ })
    .first()
    .click();
  expect(new URL(page.url()).search).toBe('?ok');
  const opening = stage.context.waitForEvent('page');
  await page.locator('otklik-panel').getByRole('button', { name: 'Вся очередь' }).click();
  const queue = await opening;
  await queue.getByTestId('queue-row').filter({ hasText: 'пахнет газом' }).waitFor();
  await queue.getByRole('button', { name: 'К ленте' }).click();
  expect((await readEvents(stage)).filter(({ key }) => key !== null)).toEqual([]);
  for (const width of [1280, 400]) {
    await page.setViewportSize({ width, height: 900 });
    expect({ width, found: await faultsOf(page) }).toEqual({ width, found: [] });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('link', { name: 'ВКонтакте' }).click();
  await comment('чаепитие в клубе').and(page.locator('[data-otklik-state="unanswered"]')).waitFor();
});

test('axe finds nothing on the feed with its marks and its walk, wide and narrow, light and dark', async () => {
  await page.getByRole('button', { name: 'Первые шаги' }).click();
  await page.getByTestId('tour').waitFor();
  for (const width of [1280, 400]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-otklik-theme="${colorScheme}"]`).waitFor({ state: 'attached' });
      expect({ width, colorScheme, found: await faultsOf(page) }).toEqual({ width, colorScheme, found: [] });
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test('in a narrow window an open card and an open draft leave the walk in sight, and it folds to one line', () =>
  walkInNarrow(page));
