import { beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from '~/tests/e2e/axe.ts';
import { weakTexts } from '~/tests/e2e/contrast.ts';
import { beginAnew, openCard, ROUGH_OK, ROUGH_VK, roughComment, visit } from '~/tests/e2e/desk-stage.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

/** Every step of the card looked through by axe in both themes of the network. */
export function testAccess(given: () => Stage): void {
  let stage: Stage;

  beforeAll(async () => {
    stage = given();
    await beginAnew(stage);
  });

  describe.each([ROUGH_VK, ROUGH_OK])('$name', (network) => {
    test.each(['light', 'dark'])('every step of the card is accessible (%s)', async (theme) => {
      const page = await visit(stage, network, `?theme=${theme}`);
      const violations = async () => {
        const weak = await weakTexts(page.locator('otklik-desk .card'));
        return [...(await faultsOf(page, 'otklik-desk')), ...weak];
      };
      const { key } = roughComment(stage, network, 'threat');
      const card = await openCard(page, key);
      await card.getByText('Следующая ступень').waitFor();
      expect(await violations()).toEqual([]);
      await card.getByRole('button', { name: 'Предупредить' }).click();
      await card.getByRole('textbox').waitFor();
      expect(await violations()).toEqual([]);
      await card.getByRole('button', { name: 'Назад' }).click();
      await card.getByRole('button', { name: 'Удалить по правилу' }).click();
      await card.getByTestId('desk-rules').waitFor();
      expect(await violations()).toEqual([]);
      await page.keyboard.press('1');
      await card.getByText('Снимок сохранён').waitFor();
      expect(await violations()).toEqual([]);
    });
  });
}
