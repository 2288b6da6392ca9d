import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { faultsOf } from '~/tests/e2e/axe.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

/** Every line of «Все показатели» as it is read; the last one comes when all answers were read. */
async function figuresOf(page: Page): Promise<string[]> {
  const lines = page.getByTestId('report-figures').locator('tbody tr');
  await lines.filter({ hasText: 'Повторённые ответы' }).waitFor();
  return lines.allTextContents();
}

/**
 * The report of a supervisor whose browser has read nothing is counted over the logs of all: where one colleague alone
 * moderates, it is that colleague's own, figure by figure.
 */
export async function readTeamReport(marina: Stage, olga: Stage, board: Page): Promise<void> {
  await board.goto(`${olga.origin}/dashboard.html#report`);
  await board.getByTestId('team-log').getByText('Журналы команды получены').waitFor();
  const hers = await marina.openOwn('dashboard.html#report');
  const own = await figuresOf(hers);
  expect(own.length).toBeGreaterThan(30);
  expect(await figuresOf(board)).toEqual(own);
  expect(await board.getByText('по журналам всей команды на сервере').count()).toBe(1);
  expect(await hers.getByTestId('scope').count()).toBe(0);
  await hers.close();
  expect(await faultsOf(board)).toEqual([]);
  await board.getByTestId('scope').getByRole('link', { name: 'По этому браузеру' }).click();
  await board.getByText('За этот период комментариев нет').waitFor();
  await board.goBack();
}
