import type { Page } from 'playwright-core';
import { colourFaultsOf, faultsOf } from '~/tests/e2e/axe.ts';
import { unfit } from '~/tests/e2e/fits.ts';

/** What axe finds on a page in the light and in the dark. */
export async function inaccessible(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await faultsOf(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await colourFaultsOf(page);
  return [...light, ...dark.map((fault) => `in the dark, ${fault}`)];
}

/** What does not fit into a window at twice the size and into 360 px: moves sideways, or is cut off. */
export async function cutOff(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [width, height] of [
    [640, 450],
    [360, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    found.push(...(await unfit(page)).map((fault) => `${width} px: ${fault}`));
  }
  return found;
}
