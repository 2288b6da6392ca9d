import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEvents } from './log.ts';
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

const comment = (words: string) => page.locator('[data-sandbox="comment"]', { hasText: words });

test('the real overlay marks the practice feed: emergency, late, courtesy, flag and criticism without one', async () => {
  await stage.context.setOffline(true);
  await comment('пахнет газом').and(page.locator('[data-otklik-urgent]')).waitFor();
  await comment('👍👍👍').and(page.locator('[data-otklik-state="courtesy"]')).waitFor();
  await comment('яма на кирова')
    .and(page.locator('[data-otklik-flag="obscene"][data-otklik-state="unanswered"]'))
    .waitFor();
  const harsh = comment('в отставку всю вашу верхушку').or(comment('Идиотское решение'));
  expect(await harsh.first().getAttribute('data-otklik-flag')).toBeNull();
  expect(await page.locator('html').getAttribute('data-otklik-health')).toBe('ok');
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
  await page.getByRole('textbox', { name: 'Поле ответа' }).filter({ hasText: 'не перенесли' }).waitFor();
  await page.getByRole('button', { name: 'Отправить' }).click();
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
    await page.locator('.feed-comment[data-lit] otklik-mark').locator('.mark').waitFor();
    await page.keyboard.press('Tab');
  };
  await at('new');
  await tour.getByRole('button', { name: 'Начать' }).press('Enter');
  await at('find');
  await show();
  await at('card');
  await page.keyboard.press('Enter');
  await at('time');
  await page.locator('otklik-case').getByText('Первый ответ').waitFor();
  await tour.locator('.tour-times button').first().press('Enter');
  await tour.getByText('Не это время').waitFor();
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
  await page.getByRole('button', { name: 'Отправить' }).press('Enter');
  await at('mark');
  await show();
  await page.keyboard.press('Enter');
  await page.locator('otklik-case').getByRole('button', { name: 'нужен', exact: true }).press('Enter');
  await at('queue');
  // What was decided is on the mark at once.
  await comment('👍👍👍').and(page.locator('[data-otklik-state="unanswered"]')).waitFor();
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
