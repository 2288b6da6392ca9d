import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEvents } from './log.ts';
import { tabTo } from './looked-over.ts';
import { type Stage, setStage } from './stage.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
  page = await stage.openOwn('training.html');
  await page.getByRole('link', { name: 'Открыть учебную ленту' }).click();
  await page.locator('[data-otklik-state]').first().waitFor();
});

afterAll(() => stage?.close());

/** What axe finds on a page as it stands. */
async function findings(of: Page): Promise<string[]> {
  await of.evaluate(AXE);
  const { violations } = await of.evaluate<AxeResults>('axe.run()');
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const comment = (words: string) => page.locator('.vkitComment', { hasText: words });
const postOf = (words: string) => page.locator('.vkitPost', { has: comment(words) });
/** Emoji are pictures there. */
const thumbs = () => page.locator('.vkitComment', { has: page.locator('img[alt^="👍"]') });
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
  expect(await findings(page)).toEqual([]);
  await first.getByRole('button', { name: 'Нравится: 0' }).click();
  await idle.waitFor({ state: 'detached' });
  await first.getByRole('button', { name: 'Нравится: 1' }).waitFor();
  await first.getByRole('button', { name: 'Заблокировать' }).click();
  const dialog = page.getByRole('dialog', { name: 'Добавить в чёрный список: Санёк' });
  expect(await findings(page)).toEqual([]);
  await dialog.getByLabel('Срок').selectOption('Неделя');
  await dialog.getByRole('button', { name: 'Добавить' }).click();
  await first.getByText('В чёрном списке: Оскорбление участников, Неделя').waitFor();
});

test('an answer is written with the composer and the coach, sent within the page, and stops the clock', async () => {
  const asked = comment('чаепитие в клубе');
  await asked.locator('.mark').focus();
  await page.keyboard.press('r');
  const composer = page.getByTestId('composer');
  await composer.getByLabel('Текст ответа').fill('Вика, здравствуйте!');
  await composer.getByRole('list', { name: 'Подсказки' }).waitFor();
  await composer
    .getByRole('textbox')
    .fill('Вика, здравствуйте! Нет, чаепитие в клубе не перенесли: ждём вас 27 ноября в 15:00.');
  await composer.getByRole('button', { name: 'Вставить в поле ответа' }).click();
  const post = postOf('чаепитие в клубе перенесли');
  await post.getByRole('textbox').filter({ hasText: 'не перенесли' }).waitFor();
  await post.getByRole('button', { name: 'Отправить' }).click();
  await comment('чаепитие в клубе перенесли').and(page.locator('[data-otklik-state="answered"]')).waitFor();
});

test('a removal goes through the real desk: snapshot, rule, one’s own press, and the way back', async () => {
  const rude = comment('xyйня ваш пост');
  await rude.locator('.form').click();
  const card = page.locator('otklik-desk .card');
  await card.getByRole('button', { name: 'Удалить по правилу' }).click();
  await card.getByText('Нецензурная брань').waitFor();
  await page.keyboard.press('1');
  await card.getByText('Снимок сохранён').waitFor();
  await rude.getByRole('button', { name: 'Удалить' }).click();
  await card.getByText('Удалён и записан.').waitFor();
  await card.getByRole('button', { name: 'Вернуть' }).click();
  await page.getByRole('button', { name: 'Восстановить' }).click();
  await card.getByText('Комментарий снова на странице').waitFor();
});

test('what is done on the feed stands in a database of its own and is gone when the feed is opened again', async () => {
  expect((await readEvents(stage)).filter(({ key }) => key !== null)).toEqual([]);
  const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(databases).toContain('otklik-sandbox');
  await page.reload();
  await comment('чаепитие в клубе').and(page.locator('[data-otklik-state="unanswered"]')).waitFor();
});

test('the first steps go on by what is done on the real overlay, by keyboard, over a reload, to the queue', async () => {
  const tour = page.getByTestId('tour');
  const at = (step: string) => tour.and(page.locator(`[data-step="${step}"]`)).waitFor();
  const show = async () => {
    await tour.getByRole('button', { name: 'Показать комментарий' }).press('Enter');
    // A mark is drawn when it comes into view.
    await page.locator('.vkitComment[data-lit] otklik-mark').locator('.mark').waitFor();
    await tabTo(page, 'otklik-mark');
  };
  await at('new');
  const help = await stage.openOwn('help.html');
  await help.getByRole('link', { name: 'Первые шаги' }).press('Enter');
  await help.getByTestId('tour').and(help.locator('[data-step="find"]')).waitFor();
  await help.getByRole('button', { name: 'Закончить' }).click();
  await help.close();
  await page.reload();
  await page.getByRole('button', { name: 'Первые шаги' }).press('Enter');
  await at('find');
  await show();
  await at('card');
  await page.keyboard.press('Enter');
  await at('time');
  await page.locator('otklik-case').getByText('Первый ответ').waitFor();
  await tour.locator('.tour-times button').first().press('Enter');
  await tour.getByText('Это другое время').waitFor();
  await tour.locator('.tour-times button').nth(1).press('Enter');
  await at('write');
  expect(await tour.getByRole('status').textContent()).toContain('Шаг 4 из 8. Начните ответ');

  await page.reload();
  await at('write');
  await comment('Просим почистить').and(page.locator('[data-otklik-state="unanswered"]')).waitFor();
  await show();
  await page.keyboard.press('r');
  const field = page.getByTestId('composer').getByRole('textbox');
  await field.fill('Людмила, здравствуйте! Тротуар почистят сегодня до 18:00.');
  await at('coach');
  await field.fill('Людмила, здравствуйте! Тротуар держим на контроле.');
  await at('send');
  await field.fill('Людмила, здравствуйте! Тротуар от школы до «Зари» почистят сегодня до 18:00.');
  await page.getByRole('button', { name: 'Вставить в поле ответа' }).press('Enter');
  const post = postOf('Просим почистить');
  await post.getByRole('textbox').filter({ hasText: 'от школы до «Зари»' }).waitFor();
  await post.getByRole('button', { name: 'Отправить' }).press('Enter');
  await at('mark');
  await show();
  await page.keyboard.press('Enter');
  await page.locator('otklik-case').getByRole('button', { name: 'нужен', exact: true }).press('Enter');
  await at('queue');
  // What was decided is on the mark at once.
  await thumbs().and(page.locator('[data-otklik-state="unanswered"]')).waitFor();
  await page.keyboard.press('Escape');

  const opening = stage.context.waitForEvent('page');
  await page.locator('otklik-panel').getByRole('button', { name: 'Вся очередь' }).press('Enter');
  const queue = await opening;
  await at('done');
  await queue.getByTestId('queue-row').filter({ hasText: '👍👍👍' }).waitFor();
  expect(await findings(queue)).toEqual([]);
  await queue.getByRole('button', { name: 'К ленте' }).click();
  await tour.getByRole('button', { name: 'Закрыть' }).click();
  await tour.waitFor({ state: 'detached' });
  expect((await readEvents(stage)).filter(({ key }) => key !== null)).toEqual([]);
});

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
  await asked.locator('.mark').focus();
  await page.keyboard.press('r');
  const composer = page.getByTestId('composer');
  await composer.getByLabel('Текст ответа').fill('Вика, здравствуйте! Вопрос держим на контроле.');
  await composer.getByRole('list', { name: 'Подсказки' }).getByText('держим на контроле').waitFor();
  await composer
    .getByRole('textbox')
    .fill('Вика, здравствуйте! Нет, чаепитие в клубе не перенесли: ждём вас 27 ноября в 15:00.');
  await composer.getByRole('button', { name: 'Вставить в поле ответа' }).click();
  const form = page.locator('.feed').filter({ has: asked }).locator('.comments_add');
  await form.getByRole('textbox').filter({ hasText: 'не перенесли' }).waitFor();
  await form.getByRole('button', { name: 'Отправить' }).click();
  await said('чаепитие в клубе перенесли').and(page.locator('[data-otklik-state="answered"]')).waitFor();

  const rude = said('xyйня ваш пост');
  await rude.locator('.form').click();
  const card = page.locator('otklik-desk .card');
  await card.getByRole('button', { name: 'Удалить по правилу' }).click();
  await card.getByText('Нецензурная брань').waitFor();
  await page.keyboard.press('1');
  await card.getByText('Снимок сохранён').waitFor();
  await rude.getByRole('button', { name: 'Удалить' }).click();
  await card.getByText('Удалён и записан.').waitFor();
  await card.getByRole('button', { name: 'Вернуть' }).click();
  await page.getByRole('button', { name: 'Восстановить' }).click();
  await card.getByText('Комментарий снова на странице').waitFor();
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
    expect({ width, found: await findings(page) }).toEqual({ width, found: [] });
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
      expect({ width, colorScheme, found: await findings(page) }).toEqual({ width, colorScheme, found: [] });
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test('in a narrow window an open card and an open draft leave the walk in sight, and it folds to one line', async () => {
  const tour = page.getByTestId('tour');
  const small = tour.and(page.locator(':not([data-place="whole"])'));
  await page.setViewportSize({ width: 400, height: 800 });
  await tour.getByRole('button', { name: 'Показать комментарий' }).click();
  await page.locator('.vkitComment[data-lit] otklik-mark').locator('.mark').click();
  await page.locator('otklik-case').getByText('Первый ответ').waitFor();
  // Pressed as a person presses: what lies over it would take the press.
  await small.locator('.tour-times button').nth(1).click();
  await small.getByText('напишите фразу по делу').waitFor();
  await small.getByRole('button', { name: 'Свернуть подсказку шага' }).click();
  await small.getByText('напишите фразу по делу').waitFor({ state: 'hidden' });
  expect(await findings(page)).toEqual([]);
  await page.locator('otklik-case').getByRole('button', { name: 'Ответить' }).first().click();
  await page.getByTestId('composer').getByRole('textbox').fill('Людмила, здравствуйте! Тротуар почистят.');
  await small.and(page.locator('[data-step="coach"]')).waitFor();
  await small.getByRole('button', { name: 'Развернуть подсказку шага' }).click();
  await small.getByText('держим на контроле').click();
  await page.getByTestId('composer').getByRole('textbox').focus();
  await page.keyboard.press('Escape');
  await tour.and(page.locator('[data-place="whole"]')).waitFor();
});
