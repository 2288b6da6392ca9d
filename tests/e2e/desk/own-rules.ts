import { beforeAll, describe, expect, test } from 'vitest';
import { TOWN_SETTINGS } from '~/scripts/demo/prepare.ts';
import { beginAnew, openCard, ROUGH_OK, ROUGH_VK, roughComment, visit } from '~/tests/e2e/desk-stage.ts';
import { eventually, readEvents } from '~/tests/e2e/log.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

const RULES = [
  { number: '7.1', text: 'Без мата' },
  { number: '7.2', text: 'Без оскорблений соседей' },
];

/** A page with rules and steps of its own. */
export function testOwnRules(given: () => Stage): void {
  let stage: Stage;

  beforeAll(async () => {
    stage = given();
    await beginAnew(stage);
    const options = await stage.openOwn('options.html');
    const pages = TOWN_SETTINGS.pages.map((page) => ({
      ...page,
      rules: RULES,
      ladder: { steps: ['warn', '3d', 'supervisor'], staleDays: 30 },
    }));
    await options.getByTestId('settings-import').setInputFiles({
      name: 'otklik.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ ...TOWN_SETTINGS, pages })),
    });
    await options.getByText('Без оскорблений соседей').first().waitFor();
    await options.close();
  });

  describe.each([ROUGH_VK, ROUGH_OK])('$name: a page with rules and steps of its own', (network) => {
    test('is judged by them: on the card, in the draft of a warning, on the ladder and in the removal', async () => {
      const page = await visit(stage, network);
      const { id, key } = roughComment(stage, network, 'insult');
      const card = await openCard(page, key);
      await card.getByText('Правило страницы: п. 7.2. Без оскорблений соседей').waitFor();
      await card.getByRole('button', { name: 'Предупредить' }).click();
      const draft = await card.getByRole('textbox').inputValue();
      expect(draft).toContain('п. 7.2 правил: без оскорблений соседей');
      expect(draft).toContain('при повторе — блокировка на 3 дн.');
      await card.getByRole('button', { name: 'Отправлено, записать' }).click();
      await card.getByText('Следующая ступень: блокировка на 3 дня').waitFor();
      await card.getByRole('button', { name: 'Удалить по правилу' }).click();
      expect(await card.getByTestId('desk-rules').getByRole('button').allTextContents()).toEqual([
        '1п. 7.2. Без оскорблений соседей',
        '2п. 7.1. Без мата',
      ]);
      await page.keyboard.press('1');
      await card.getByText('Снимок сохранён').waitFor();
      await page.locator(network.remove(id)).click({ force: true });
      await card.getByText('Удалён и записан.').waitFor();
      const done = await eventually('the removal in the log', async () =>
        (await readEvents(stage)).find((event) => event.key === key && event.type === 'removal.done'),
      );
      expect(done.data).toMatchObject({ by: 'us', rule: RULES[1] });
    });
  });
}
