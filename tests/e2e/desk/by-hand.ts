import { beforeAll, describe, expect, test } from 'vitest';
import { commentKey } from '~/lib/comment/key.ts';
import {
  beginAnew,
  cardOf,
  ROUGH_OK,
  ROUGH_VK,
  roughComment,
  typesOf,
  visit,
} from '~/tests/e2e/desk-stage.ts';
import { eventually } from '~/tests/e2e/log.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

/** The removal of a comment that no detector flags, and what stands in the way of it. */
export function testByHand(given: () => Stage): void {
  let stage: Stage;

  beforeAll(async () => {
    stage = given();
    await beginAnew(stage);
  });

  describe.each([ROUGH_VK, ROUGH_OK])('$name: a comment that no detector flags', (network) => {
    test('is removed by a rule from its card, by keyboard alone, with the evidence first', async () => {
      const page = await visit(stage, network);
      const { id, key } = roughComment(stage, network, 'innocent');
      const mark = page.locator(`otklik-mark[data-key="${key}"] .mark`);
      await mark.focus();
      expect(await mark.evaluate((half) => half instanceof HTMLElement && half.tabIndex)).toBe(0);
      await page.keyboard.press('Enter');
      const remove = page.getByTestId('triage-case').getByRole('button', { name: 'Удалить по правилу' });
      await remove.waitFor();
      for (let stop = 0; stop < 40 && !(await remove.evaluate((it) => it.matches(':focus'))); stop += 1) {
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      const card = cardOf(page);
      await card.getByText('Реклама').waitFor();
      expect(await card.getByText('Критика защищена').count()).toBe(0);
      expect(await card.getByText('п. 1.1').count()).toBe(0);
      await page.keyboard.press('5');
      await card.getByText('Снимок сохранён').waitFor();
      expect(await typesOf(stage, key)).toContain('removal.snapshot');
      await page.keyboard.press('Enter');
      await card.getByText('Удалён и записан.').waitFor();
      await eventually('the removal in the log', async () =>
        (await typesOf(stage, key)).includes('removal.done'),
      );
      await page.locator(network.restore(id)).click();
    });

    test('has no way to a removal when it is protected criticism, and says why', async () => {
      const { key } = roughComment(stage, network, 'criticism');
      // In one of these windows the card finds no room for the whole of it: it must not look for one for ever.
      for (const width of [1280, 700]) {
        const page = await visit(stage, network);
        await page.setViewportSize({ width, height: 900 });
        await page.locator(`otklik-mark[data-key="${key}"] .mark`).click();
        const details = page.getByTestId('triage-case');
        await details.getByText('Критика защищена — ответьте по сути').waitFor();
        expect(await details.getByRole('button', { name: /Удалить/ }).count()).toBe(0);
      }
    });

    test('is opened by a press during which its mark is drawn anew', async () => {
      const page = await visit(stage, network);
      const { id, key } = roughComment(stage, network, 'both');
      const mark = page.locator(`otklik-mark[data-key="${key}"] .mark`);
      await mark.scrollIntoViewIfNeeded();
      const box = await mark.locator('svg').boundingBox();
      if (!box) throw new Error('The mark has no icon');
      await page.mouse.move(box.x + 4, box.y + box.height / 2);
      const words = await mark.getAttribute('aria-label');
      await page.mouse.down();
      const by = network.name === 'vk' ? 'vk-gorod' : 'ok-gorod';
      stage.replica.say({
        post: network.post,
        by,
        text: 'Добрый день. Яму засыпали сегодня утром.',
        replyTo: id,
      });
      await expect.poll(() => mark.getAttribute('aria-label')).not.toBe(words);
      await page.mouse.up();
      await page.getByTestId('triage-case').waitFor();
    });

    test('where criticism is flagged for its form, the choice of a rule begins with the warning', async () => {
      const post = network.post;
      const by = network.name === 'vk' ? 'vk-alla' : 'ok-faina';
      const said = stage.replica.say({ post, by, text: 'Позор! Власть ничего не делает, пиздец дороге.' });
      const key = commentKey(network.name, network.owner, post, said.id);
      const page = await visit(stage, network);
      await page.locator(`[data-otklik-key="${key}"][data-otklik-flag]`).waitFor({ state: 'attached' });
      await page.locator(`[data-otklik-key="${key}"] otklik-mark .mark`).click();
      await page.getByTestId('triage-case').getByRole('button', { name: 'Удалить по правилу' }).click();
      const card = cardOf(page);
      await card.getByText('Критика защищена — ответьте по сути').waitFor();
      await card.getByTestId('desk-rules').waitFor();
      expect(
        await card
          .locator('.protected-first, .rules')
          .evaluateAll((parts) => parts.map((it) => it.className)),
      ).toEqual(['protected-first', 'rules']);
      // The evidence is there before any rule is chosen, and nothing more.
      await card.getByText('Снимок уже сохранён').waitFor();
      const done = (await typesOf(stage, key)).filter((type) => type.startsWith('removal.'));
      expect(done).toEqual(['removal.snapshot']);
    });
  });
}
