import { expect } from 'vitest';
import { faultsOf } from '~/tests/e2e/axe.ts';
import { unfit } from '~/tests/e2e/fits.ts';
import { eventually } from '~/tests/e2e/log.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

/** Looks over marks, panel, card and composer beside the comments of a post, and where the focus goes when they close. */
export async function lookOverMarks(stage: Stage): Promise<void> {
  const page = await stage.open(stage.replica.addresses.vkPost);
  await page.setViewportSize({ width: 1920, height: 900 });
  await page.locator('otklik-panel .queue').waitFor();
  for (const place of ['otklik-panel', 'otklik-mark']) expect(await faultsOf(page, place)).toEqual([]);
  for (const [width, height] of [
    [640, 450],
    [360, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.locator('otklik-panel :is(.tab, .panel)').waitFor();
    expect(await unfit(page, 'otklik-panel, otklik-mark')).toEqual([]);
  }
  await page.setViewportSize({ width: 1920, height: 900 });
  await page.locator('otklik-mark').first().click();
  await page.getByTestId('triage-case').waitFor();
  const leave = async () => {
    await page.keyboard.press('Escape');
    await eventually('the focus back on the mark', () =>
      page.evaluate(() => document.activeElement?.localName === 'otklik-mark'),
    );
  };
  expect(await faultsOf(page, 'otklik-case')).toEqual([]);
  await leave();
  await page.keyboard.press('Enter');
  await page.getByTestId('triage-case').getByRole('button', { name: 'Ответить' }).click();
  await page.getByTestId('composer').locator('textarea').waitFor();
  expect(await faultsOf(page, 'otklik-composer')).toEqual([]);
  await leave();
  await page.close();
}
