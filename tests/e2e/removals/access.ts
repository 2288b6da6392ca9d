import { beforeAll, expect, test } from 'vitest';
import { faultsOf } from '~/tests/e2e/axe.ts';
import { rowOf } from '~/tests/e2e/removals-stage.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

/** The removals for everybody: axe, the keyboard, a narrow screen. Several stand in the log. */
export function testAccess(given: () => Stage): void {
  let stage: Stage;

  beforeAll(() => {
    stage = given();
  });

  test('list and evidence are accessible in the light and in the dark, wide and narrow', async () => {
    const page = await stage.openOwn('dashboard.html#removals');
    const row = page.getByTestId('removal-row').last().getByRole('link');
    await row.waitFor();
    const evidence = `${stage.origin}/dashboard.html${await row.getAttribute('href')}`;
    for (const address of [page.url(), evidence]) {
      await page.goto(address);
      if (address === evidence) await page.getByText(/^Журнал цел/).waitFor();
      for (const width of [1280, 400]) {
        await page.setViewportSize({ width, height: 900 });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await faultsOf(page)).toEqual([]);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
    await page.close();
  });

  test('the evidence is opened, walked and closed by the keyboard alone', async () => {
    const page = await stage.openOwn('dashboard.html#removals');
    const first = page.getByTestId('removal-row').first().getByRole('link');
    await first.focus();
    await page.keyboard.press('Enter');
    const evidence = page.getByTestId('removal-case');
    const shown = await evidence.getAttribute('data-key');
    await page.getByRole('link', { name: 'Следующее удаление' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (before) => document.querySelector('[data-testid="removal-case"]')?.getAttribute('data-key') !== before,
      shown,
    );
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('case-title');
    const key = await evidence.getAttribute('data-key');
    await page.keyboard.press('Escape');
    await evidence.waitFor({ state: 'detached' });
    expect(
      await rowOf(page, key ?? '')
        .getByRole('link')
        .evaluate((link) => link.matches(':focus')),
    ).toBe(true);
    await page.close();
  });

  test('on a screen of 400 px every view is named and in reach', async () => {
    const page = await stage.openOwn('dashboard.html#removals');
    await page.setViewportSize({ width: 400, height: 800 });
    await page.getByTestId('removal-row').first().waitFor();
    const rail = page.getByRole('navigation').first();
    await rail.getByRole('button', { name: 'Разделы' }).click();
    const boxes = await rail.getByRole('link').evaluateAll((links) =>
      links.map((link) => {
        const { left, right, top } = link.getBoundingClientRect();
        const hit = document.elementFromPoint((left + right) / 2, top + 8);
        return { name: link.textContent, seen: left >= 0 && right <= innerWidth && link.contains(hit) };
      }),
    );
    expect(boxes.length).toBeGreaterThan(4);
    expect(boxes.filter(({ seen }) => !seen)).toEqual([]);
    await page.close();
  });
}
