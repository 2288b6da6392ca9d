import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { faultsOf } from '~/tests/e2e/axe.ts';
import { ROUGH_VK } from '~/tests/e2e/desk-stage.ts';
import { readEvents, readPersonal } from '~/tests/e2e/log.ts';
import { removeByRule, rowOf } from '~/tests/e2e/removals-stage.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

/** Who removes, and the board of the one who judges it, at the extension's `origin` in her browser. */
type Team = { marina: Stage; board: Page; origin: string };

/** A removal of the colleague is judged, its author complains and is put right, and is erased for all in the end. */
export async function judgeARemoval(team: Team): Promise<void> {
  const { marina, board, origin } = team;
  const removed = await removeByRule(marina, ROUGH_VK, 'both');
  await board.goto(`${origin}/dashboard.html#removals`);
  const line = rowOf(board, removed);
  await line.getByText('п. 2.1').waitFor();
  await line.getByRole('link').click();
  const evidence = board.getByTestId('removal-case');
  await expect.poll(() => evidence.locator('mark').allTextContents()).toEqual(['Охуели']);
  await evidence.getByText('Запись совпадает с отпечатком').waitFor();
  await evidence.getByText('2.1. Нецензурная брань').waitFor();
  await evidence.getByText('Марина', { exact: true }).waitFor();
  expect(await evidence.locator('.around').textContent()).toContain('Житель');
  expect(await board.locator('.opposed').textContent()).toMatch(/Нарушения обработаны1 из 1/);
  await judge(team, removed, evidence);

  await evidence.getByLabel('Что пишет автор').fill('Меня удалили, а я спросил про яму');
  await evidence.getByRole('button', { name: 'Записать жалобу' }).click();
  await evidence.getByText('Сервер команды знает, чьё это устройство: Ольга.').waitFor();
  await evidence.getByLabel('Почему').fill('Вопрос по делу');
  await evidence.getByRole('button', { name: 'Удалили зря' }).click();
  await evidence.getByText('Жалоба принята, а комментарий ещё не возвращён.').waitFor();
  expect(await board.locator('.opposed').textContent()).toMatch(/Ошибочные удаления1 из 1/);
  await board.reload();
  await evidence.getByText('Вопрос по делу').waitFor();
  await toldToTheColleague(team, removed);
  await eraseForAll(team, removed, evidence);

  await board.getByTestId('scope').getByRole('link', { name: 'По этому браузеру' }).click();
  await board.getByText('Удалений не было').waitFor();
}

/** With no complaint made she agrees, takes it back and disagrees, by keyboard; the colleague reads why. */
async function judge({ marina, board }: Team, removed: string, evidence: Locator): Promise<void> {
  expect(await faultsOf(board, '[data-testid="removal-case"]')).toEqual([]);
  await evidence.getByRole('button', { name: 'Согласиться', exact: true }).press('Enter');
  await evidence.locator('.decision').getByText('Решено: удалили верно').waitFor();
  await board.keyboard.press('u');
  await evidence.getByText('Решение отменено.').waitFor();
  await evidence.getByLabel('Что сказать модератору').fill('Попросили бы убрать слово');
  await evidence.getByRole('button', { name: 'Не согласиться' }).press('Enter');
  await evidence.getByText(/^Решение: Ольга, /).waitFor();
  expect(await faultsOf(board, '[data-testid="removal-case"]')).toEqual([]);
  expect(await board.locator('.opposed').textContent()).toMatch(/Ошибочные удаления1 из 1/);
  const hers = await marina.openOwn('dashboard.html#removals?checked=wrong');
  await rowOf(hers, removed).getByText('проверено: зря').waitFor();
  await rowOf(hers, removed).getByRole('link').click();
  await hers.getByTestId('removal-case').getByText('Попросили бы убрать слово').waitFor();
  expect(await hers.getByRole('button', { name: 'Согласиться', exact: true }).count()).toBe(0);
  await hers.close();
}

/** The decision comes to whoever removed the comment, with its reason and who decided. */
async function toldToTheColleague({ marina }: Team, removed: string): Promise<void> {
  const hers = await marina.openOwn('dashboard.html#removals');
  const line = rowOf(hers, removed);
  await line.getByText('жалоба принята').waitFor();
  await line.getByRole('link').click();
  const decision = hers.getByTestId('removal-case').locator('[aria-labelledby="case-appeal"] .decision');
  await decision.getByText('Решено: удалили зря').waitFor();
  await decision.getByText('Вопрос по делу').waitFor();
  await decision.getByText(/^Решение: Ольга, /).waitFor();
  expect(await hers.locator('.opposed').textContent()).toMatch(/Ошибочные удаления1 из 1/);
  await hers.close();
}

/** The supervisor erases the author: words and name leave her screen, the hub and the colleague's browser. */
async function eraseForAll({ marina }: Team, removed: string, evidence: Locator): Promise<void> {
  await evidence.getByRole('button', { name: 'Стереть данные автора на этой странице' }).click();
  await evidence.getByText('в браузерах коллег').waitFor();
  await evidence.getByRole('button', { name: 'Стереть навсегда' }).click();
  await evidence.getByText('Стирание записано.').waitFor();
  await evidence.getByText('Текст неизвестен: комментарий').waitFor();
  const hers = await marina.openOwn('dashboard.html#removals');
  await rowOf(hers, removed).getByText('Текст неизвестен').waitFor();
  await rowOf(hers, removed).getByRole('link').click();
  await hers.getByText('Текст и имена стёрты по просьбе').waitFor();
  await hers.getByText('Журнал цел').waitFor();
  await hers.close();
  const about = new Set((await readEvents(marina)).flatMap(({ id, key }) => (key === removed ? id : [])));
  const named = (await readPersonal(marina)).filter(({ event }) => about.has(event));
  expect(named).toEqual([]);
}
