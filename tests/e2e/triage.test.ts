import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEvents } from './log.ts';
import { handsOf, keyOf, townComment, VK, waitForState } from './networks.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  await importSettings(stage);
});

afterAll(() => stage?.close());

const INTERIM = 'здравствуйте! Запросили подрядчика, вернёмся с ответом в пятницу.';

test('a decision about duty on the dashboard is on the page at once, and in the log', async () => {
  const comment = townComment(stage.replica, VK.post, 'Почему на Гагарина');
  const key = keyOf(VK, comment.id);
  const page = await stage.open(VK.address(stage.replica));
  await waitForState(page, key, 'unanswered');

  const dashboard = await stage.openOwn('dashboard.html');
  await dashboard.locator(`[data-key="${key}"] .open-case`).click();
  const card = dashboard.getByTestId('triage-case');
  await card.getByText(/Правило увидело: вопрос/).waitFor();
  await card.getByRole('button', { name: 'не нужен', exact: true }).click();
  await card.getByLabel('Почему ответ не нужен').fill('повтор');
  await card.getByRole('button', { name: 'Записать' }).click();
  await waitForState(page, key, 'none');

  await card.getByRole('button', { name: 'Вернуть как по правилу' }).click();
  await waitForState(page, key, 'unanswered');
  const set = (await readEvents(stage)).filter(({ type }) => type === 'duty.set');
  expect(set.map(({ data }) => data)).toEqual([{ duty: 'none' }, { duty: null }]);
  await Promise.all([page.close(), dashboard.close()]);
});

test('an interim answer stays open, and the day it names becomes a promise by one click', async () => {
  const comment = townComment(stage.replica, VK.post, 'Почему на Гагарина');
  const key = keyOf(VK, comment.id);
  const page = await stage.open(VK.address(stage.replica));
  await waitForState(page, key, 'unanswered');
  await VK.answer(handsOf(page), comment.id, INTERIM);
  await waitForState(page, key, 'interim');

  const dashboard = await stage.openOwn('dashboard.html');
  await dashboard.locator(`[data-key="${key}"] .open-case`).click();
  const card = dashboard.getByTestId('triage-case');
  await card.getByRole('button', { name: 'Напомнить' }).click();
  await card.getByRole('button', { name: 'Сдержано', exact: true }).waitFor();
  const mark = page.locator(`[data-otklik-key="${key}"]`).first();
  await expect.poll(() => mark.getAttribute('data-otklik-due')).not.toBeNull();
  await Promise.all([page.close(), dashboard.close()]);
});

test('a press on the mark opens the same card on the network’s page, and Escape closes it', async () => {
  const comment = townComment(stage.replica, VK.post, 'Будет ли седьмой автобус');
  const key = keyOf(VK, comment.id);
  const page = await stage.open(VK.address(stage.replica));
  await waitForState(page, key, 'unanswered');
  await page.locator(`otklik-mark[data-key="${key}"] .mark`).click();
  const card = page.getByTestId('triage-case');
  await card.getByText(/Правило увидело/).waitFor();
  await card.getByRole('button', { name: 'из вежливости', exact: true }).click();
  await waitForState(page, key, 'courtesy');
  const top = await page.evaluate(() => scrollY);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  // As long as a page that is on its way would take: one reads on where one was.
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => scrollY)).toBe(top);
  await page.close();
});

test('the fields and the link of a comment go from the card and from the composer into the clipboard, and the link opens it', async () => {
  await stage.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const comment = townComment(stage.replica, VK.post, 'На перекрёстке Мира');
  const key = keyOf(VK, comment.id);
  const page = await stage.open(VK.address(stage.replica));
  await waitForState(page, key, 'unanswered');
  const mark = page.locator(`otklik-mark[data-key="${key}"] .mark`).first();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await mark.click();
  const card = page.getByTestId('triage-case');
  await card.getByRole('button', { name: 'Скопировать поля' }).click();
  await card.getByText('Поля скопированы.').waitFor();
  expect(await copied()).toMatch(/^ID: vk:-38612614:\d+:\d+$/mu);
  expect(await copied()).toContain('На перекрёстке Мира');
  await page.keyboard.press('Escape');

  await mark.focus();
  await page.keyboard.press('r');
  const composer = page.getByTestId('composer');
  await composer.getByText('Передать вручную').click();
  await composer.getByRole('button', { name: 'Строкой для таблицы' }).click();
  await composer.getByText('Строка скопирована').waitFor();
  expect((await copied()).split('\t').length).toBeGreaterThan(20);
  await composer.getByRole('button', { name: 'Ссылку на комментарий' }).click();
  await composer.getByText('Ссылка скопирована').waitFor();
  const link = await copied();
  expect(link).toMatch(new RegExp(`^https://vk\\.com/.*${comment.id}`));
  const there = await stage.open(link);
  await waitForState(there, key, 'unanswered');
  await Promise.all([page.close(), there.close()]);
});

test('the case of the seeds: an answer that comes back next day, and the one that closes it three days later', async () => {
  const comment = townComment(stage.replica, '114640', 'Остановку «Больница»');
  const key = keyOf({ ...VK, post: '114640' }, comment.id);
  const page = await stage.open(stage.replica.addresses.vkMayPost);
  await waitForState(page, key, 'answered');
  const mark = page.locator(`otklik-mark[data-key="${key}"] .mark`).first();
  expect(await mark.getAttribute('aria-label')).toMatch(/^отвечен за 19.ч 21.мин$/);
  await mark.click();
  await page
    .getByTestId('triage-case')
    .getByText(/^Первый ответ — 2 мая.*14:35, последний — 5 мая.*0?9:41\.$/)
    .waitFor();
  await page.close();
});
