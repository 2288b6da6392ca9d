import { beforeAll, expect, test } from 'vitest';
import { keyOf, OK, townComment, waitForState } from '~/tests/e2e/networks.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

/** A topic in the layer over the feed of OK. */
export function testOkLayer(given: () => Stage): void {
  let stage: Stage;

  beforeAll(() => {
    stage = given();
  });

  test('a topic in the layer over the feed is read under its own address, and closing it brings the feed back', async () => {
    const page = await stage.open(stage.replica.addresses.okGroup);
    await page.locator('html[data-otklik-page]').waitFor();
    expect(await page.locator('[data-otklik-key]').count()).toBe(0);
    const asked = keyOf(OK, townComment(stage.replica, OK.post, 'Третью ночь темно').id);
    const open = async () => {
      await page.locator(`.feed a.media-text_a[href$="/topic/${OK.post}"]`).first().click();
      await page.waitForURL(`**/topic/${OK.post}`);
      await waitForState(page, asked, 'unanswered');
    };
    await open();
    expect(await page.locator('html').getAttribute('data-otklik-health')).toBe('ok');
    // The veil that the layer lays over the feed is dark in either theme.
    const themed = page.locator(`otklik-mark[data-key="${asked}"]`);
    await expect.poll(() => themed.getAttribute('data-theme')).toBe('light');
    await page.locator('.js-theme').evaluate((button) => button instanceof HTMLElement && button.click());
    await expect.poll(() => themed.getAttribute('data-theme')).toBe('dark');
    await page.locator('.media-layer_close_ico').click();
    await page.locator('.media-layer').waitFor({ state: 'detached' });
    await page.locator('html[data-otklik-health="ok"]').waitFor();
    expect(await page.locator('[data-otklik-key]').count()).toBe(0);
    await open();
    await page.close();
  });
}
