import type { Page } from 'playwright-core';
import { colourFaultsOf, faultsOf } from './axe.ts';

/** What axe finds in both schemes, wide and narrow; and that nothing stands outside of a narrow window. */
export async function lookedOver(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of [1280, 400]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    found.push(...(await faultsOf(page)).map((fault) => `${width} light ${fault}`));
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await colourFaultsOf(page)).map((fault) => `${width} dark ${fault}`));
    if ((await page.evaluate(() => document.documentElement.scrollWidth)) > width)
      found.push(`wider than ${width}`);
  }
  return found;
}

/** Presses Tab until the focus is on what `selector` matches. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab does not lead to ${selector}`);
}
