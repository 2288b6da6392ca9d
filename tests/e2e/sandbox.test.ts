import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEvents } from './log.ts';
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
