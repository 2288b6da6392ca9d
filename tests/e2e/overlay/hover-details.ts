import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Longer than the pointer may be on its way between a mark and its details, ms. */
const LONG_MS = 600;

async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (!box) throw new Error('It takes no room');
  return { x: box.x + Math.min(20, box.width / 2), y: box.y + box.height / 2 };
}

/** Points at a mark, goes onto its details and stays there, sends them away, leaves them, and answers from them. */
export async function hoverDetails(page: Page, mark: Locator): Promise<void> {
  const details = page.locator('otklik-panel .details');
  const from = await middleOf(mark);
  await page.mouse.move(from.x, from.y);
  await details.waitFor();
  const onto = await middleOf(details);
  await page.mouse.move(onto.x, onto.y, { steps: 12 });
  await page.waitForTimeout(LONG_MS);
  expect(await details.count()).toBe(1);
  await page.keyboard.press('Escape');
  await details.waitFor({ state: 'detached' });
  // What lay under them does not bring them back.
  await page.mouse.move(onto.x + 1, onto.y + 1);
  await page.waitForTimeout(LONG_MS);
  expect(await details.count()).toBe(0);

  await page.mouse.move(from.x, from.y);
  await details.waitFor();
  await page.mouse.move(onto.x, onto.y, { steps: 12 });
  await page.mouse.move(4, 4);
  await details.waitFor({ state: 'detached' });

  await page.mouse.move(from.x, from.y);
  await details.waitFor();
  await page.mouse.move(onto.x, onto.y, { steps: 12 });
  await page.keyboard.press('r');
  await page.getByTestId('composer').waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('composer').waitFor({ state: 'detached' });
}

/** What came with the focus stays while the pointer goes elsewhere, and goes with the focus. */
export async function keepFocusedDetails(page: Page, mark: Locator): Promise<void> {
  const details = page.locator('otklik-panel .details');
  await mark.focus();
  await details.waitFor();
  for (const x of [4, 40, 80]) await page.mouse.move(x, 4);
  await page.waitForTimeout(LONG_MS);
  expect(await details.count()).toBe(1);
  await mark.blur();
  await details.waitFor({ state: 'detached' });
}
