import { beforeAll, describe, expect, test } from 'vitest';
import { beginAnew, cardOf, ROUGH_OK, ROUGH_VK, roughComment, visit } from '~/tests/e2e/desk-stage.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

/** The lane of flags in the panel. */
export function testLane(given: () => Stage): void {
  let stage: Stage;

  beforeAll(async () => {
    stage = given();
    await beginAnew(stage);
  });

  describe.each([ROUGH_VK, ROUGH_OK])('$name: the lane of flags', (network) => {
    test('counts what is flagged, leads to it by keyboard, and forgets what is no breach', async () => {
      const page = await visit(stage, network);
      await page.setViewportSize({ width: 1920, height: 900 });
      const panel = page.locator('otklik-panel');
      await panel.getByRole('button', { name: 'Флаги 5' }).click();
      await panel.getByText('Флаги видны только там, где осмотрено.').waitFor();
      const lines = panel.locator('.queue > li');
      expect(await lines.count()).toBe(5);
      await lines.filter({ hasText: 'дебилы' }).getByRole('link').press('Enter');
      await page.keyboard.press('Enter');
      const card = cardOf(page);
      await card.getByText('Оскорбления людей').waitFor();
      await card.getByRole('button', { name: 'Это не нарушение' }).click();
      await panel.getByRole('button', { name: 'Флаги 4' }).waitFor();
      await lines.filter({ hasText: 'дебилы' }).waitFor({ state: 'detached' });
      const { key } = roughComment(stage, network, 'insult');
      expect(await page.locator(`[data-otklik-key="${key}"]`).getAttribute('data-otklik-flag')).toBeNull();
    });
  });
}
