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

/** A window of 1280 px at five quarters, one and a half and twice the size. */
const WINDOWS = [
  [1024, 720],
  [853, 600],
  [640, 450],
] as const;

/**
 * What does not fit into a window up to twice the size and into one of `narrowest` px: moves sideways, or is cut off.
 * 320 px is a window of 1280 px at four times the size.
 */
export async function cutOff(page: Page, narrowest = 360): Promise<string[]> {
  const found: string[] = [];
  for (const [width, height] of [...WINDOWS, [narrowest, 640] as const]) {
    await page.setViewportSize({ width, height });
    const faults = [...(await unfit(page)), ...(await halfNamed(page))];
    found.push(...faults.map((fault) => `${width} px: ${fault}`));
  }
  return found;
}

/** The view that is shown, where the way between the views does not name it whole. */
function halfNamed(page: Page): Promise<string[]> {
  return page.locator('.rail [aria-current]').evaluateAll((links) =>
    links.flatMap((link) => {
      const { right } = link.getBoundingClientRect();
      return right > innerWidth ? [`reaches out of the window: ${link.textContent}`] : [];
    }),
  );
}
