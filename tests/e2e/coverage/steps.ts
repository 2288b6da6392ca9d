import type { Page } from 'playwright-core';

/** What the panel says of how much was looked at. */
export const look = (page: Page) => page.locator('otklik-panel').getByTestId('look');
/** «Догрузить и осмотреть». */
export const load = (page: Page) => page.locator('otklik-panel').getByTestId('look-load');

/** Opens a page in a window with room for the panel. */
export async function openWide(page: Page, address: string): Promise<void> {
  await page.setViewportSize({ width: 1920, height: 900 });
  await page.goto(address);
  await page.locator('otklik-panel .panel').waitFor();
}

/** Counts presses on controls of the page, ours left out. */
export async function countPresses(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = document.createElement('meta');
    counter.name = 'presses';
    counter.content = '0';
    document.head.append(counter);
    document.addEventListener(
      'click',
      (event) => {
        const ours = event.target instanceof Element && event.target.localName.startsWith('otklik-');
        if (!ours) counter.content = String(Number(counter.content) + 1);
      },
      true,
    );
  });
  return async () => Number(await page.locator('meta[name="presses"]').getAttribute('content'));
}
