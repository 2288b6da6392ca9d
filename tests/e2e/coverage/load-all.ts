import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type NetworkHands, townPost } from '~/tests/e2e/networks.ts';
import type { Replica } from '~/tests/replica/server.ts';
import { countPresses, load, look, openWide } from './steps.ts';

/** How many lines its words take. */
const countLines = (element: Element) =>
  element.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(element).lineHeight);

/** One click loads the whole post; before it nothing is loaded. */
export async function loadAll(page: Page, network: NetworkHands, replica: Replica): Promise<void> {
  await openWide(page, network.address(replica));
  const total = townPost(replica, network.post).comments.length;
  const presses = await countPresses(page);
  await look(page)
    .getByText(new RegExp(`^Осмотрено \\d+ из ${total}\\. Догрузить и осмотреть\\?$`))
    .waitFor();
  await page.waitForTimeout(2000);
  expect(await presses()).toBe(0);
  await load(page).click();
  await look(page)
    .getByText(new RegExp(`^Догружаем: осмотрено \\d+ из ${total}$`))
    .waitFor();
  await look(page).getByText(`Осмотрено ${total} из ${total}.`, { exact: true }).waitFor();
  expect(await load(page).count()).toBe(0);
  await look(page)
    .getByText(/смотрели: сегодня, \d\d:\d\d/)
    .waitFor();
  const head = page.locator('otklik-panel').getByTestId('panel-coverage');
  expect(await head.evaluate(countLines)).toBe(1);
  expect(await head.textContent()).toMatch(/^Осмотрено \d+ из \d+ · сегодня, \d\d:\d\d$/);
}
