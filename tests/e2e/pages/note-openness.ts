import { expect } from 'vitest';
import { faultsOf } from '~/tests/e2e/axe.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

/** Notes that the messages of a page are open, and reads it after a reload, among all pages and in the report of the year. */
export async function noteOpenness(stage: Stage): Promise<void> {
  const page = await stage.openOwn('dashboard.html#openness?page=vk:-38612614');
  const step = page.locator('[data-testid="openness-step"][data-step="messages"]');
  await step.getByRole('button', { name: 'Открыты' }).click();
  await step.getByText(/^проверено /).waitFor();
  expect(await step.getByRole('link').getAttribute('href')).toBe('https://vk.com/club38612614?act=messages');
  await page.reload();
  await step.getByText(/^проверено /).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'Все страницы' }).click();
  const row = page.locator('[data-testid="openness-page"][data-page="vk:-38612614"]');
  expect((await row.locator('.standing').allTextContents()).filter((word) => word === 'Да')).toHaveLength(1);
  await page.goto(`${stage.origin}/dashboard.html#report?period=${new Date().getFullYear()}`);
  const told = page.getByTestId('report-openness');
  await told.waitFor({ state: 'attached' });
  expect((await told.textContent())?.match(/Да, \d/g)).toHaveLength(1);
  await page.close();
}
