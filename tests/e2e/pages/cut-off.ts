import type { Page } from 'playwright-core';
import { SECTIONS } from '~/components/dashboard/address.ts';
import { unfit } from '~/tests/e2e/fits.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

/** What does not fit into a window at twice the size or into 360 px, on every page of the extension; needs a queue. */
export async function cutOff(stage: Stage): Promise<string[]> {
  const found: string[] = [];
  const look = async (page: Page, name: string) => {
    for (const [width, height] of [
      [640, 450],
      [360, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      found.push(...(await unfit(page)).map((fault) => `${name}, ${width} px: ${fault}`));
    }
  };
  for (const path of [
    'options.html',
    'popup.html',
    'training.html',
    'feed.html',
    'help.html',
    'practice.html',
  ]) {
    const page = await stage.openOwn(path);
    await page.locator('main').first().waitFor();
    await look(page, path);
    await page.close();
  }
  const page = await stage.openOwn('dashboard.html');
  await page.getByTestId('queue-row').first().waitFor();
  for (const section of SECTIONS) {
    await page.goto(`${stage.origin}/dashboard.html#${section}`);
    await page.locator('main h1').waitFor();
    await look(page, section);
  }
  await page.close();
  return found;
}
