import { beforeAll, describe, expect, test } from 'vitest';
import { beginAnew, cardOf, ROUGH_OK, ROUGH_VK, visit } from '~/tests/e2e/desk-stage.ts';
import { readEvents } from '~/tests/e2e/log.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

/** Alike comments of an hour: one card, its members, and what may be done to them. */
export function testFlood(given: () => Stage): void {
  let stage: Stage;

  beforeAll(async () => {
    stage = given();
    await beginAnew(stage);
  });

  describe.each([ROUGH_VK, ROUGH_OK])('$name: a flood', (network) => {
    test('stands in one card with its count, and each comment is gone to alone', async () => {
      const page = await visit(stage, network);
      await page.setViewportSize({ width: 1920, height: 900 });
      const flood = page.locator('otklik-panel').getByTestId('flood-card');
      await flood.getByText('похожих за час: 6').waitFor();
      const queue = page.locator('otklik-panel .queue > li:not(.flood)');
      expect(await queue.getByText('седьмой автобус').count()).toBe(0);
      await flood.locator('summary').click();
      expect(await flood.getByRole('link').count()).toBe(6);
      // What is said of them comes a little later, and moves them under the pointer.
      await flood.getByText('Ответьте каждому по сути').waitFor();
      await flood.getByRole('link').nth(2).click();
      await page.waitForFunction(() => document.activeElement?.closest('[data-otklik-key]') !== null);
    });

    test('of protected criticism leads to no removal, only to each comment', async () => {
      const page = await visit(stage, network);
      await page.setViewportSize({ width: 1920, height: 900 });
      const flood = page.locator('otklik-panel').getByTestId('flood-card');
      await flood.locator('summary').click();
      await expect.poll(() => flood.getByText('критика защищена').count()).toBe(6);
      await flood.getByText('Ответьте каждому по сути').waitFor();
      expect(await flood.getByRole('button').count()).toBe(0);
    });

    test('of advertising is removed one by one, by a rule, and never at once', async () => {
      const by = network.name === 'vk' ? 'vk-alla' : 'ok-faina';
      for (let time = 0; time < 5; time += 1)
        stage.replica.say({ post: network.post, by, text: 'Подработка на дому, пишите в личные сообщения' });
      const page = await visit(stage, network);
      await page.setViewportSize({ width: 1920, height: 900 });
      const flood = page.locator('otklik-panel').getByTestId('flood-card').filter({ hasText: 'Подработка' });
      await flood.locator('summary').click();
      await expect.poll(() => flood.getByRole('button').count()).toBe(5);
      await flood.getByRole('button', { name: 'По правилу' }).first().click();
      await cardOf(page).getByText('По какому правилу?').waitFor();
      await page.keyboard.press('5');
      await cardOf(page).getByText('Снимок сохранён').waitFor();
      const taken = (await readEvents(stage)).filter(({ type }) => type === 'removal.snapshot');
      expect(taken.filter(({ key }) => key?.includes(`:${network.post}:`))).toHaveLength(1);
      expect(await flood.getByRole('button').count()).toBe(5);
    });
  });
}
