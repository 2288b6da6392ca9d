import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { commentKey } from '~/lib/comment/key.ts';
import {
  beginAnew,
  cardOf,
  openCard,
  ROUGH_OK,
  ROUGH_VK,
  roughComment,
  visit,
} from '~/tests/e2e/desk-stage.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

/** Where the card stands in a window that has little room for it. */
export function testNarrow(given: () => Stage): void {
  let stage: Stage;

  beforeAll(async () => {
    stage = given();
    await beginAnew(stage);
  });

  /** How many px of an element's height the card lies over; 0 when it lies over nothing of it. */
  async function coveredOf(page: Page, element: Locator): Promise<number> {
    const [card, box] = await Promise.all([cardOf(page).boundingBox(), element.boundingBox()]);
    if (!card || !box) throw new Error('The card or the comment takes no room');
    const beside = card.x >= box.x + box.width || card.x + card.width <= box.x;
    return beside
      ? 0
      : Math.max(0, Math.min(card.y + card.height, box.y + box.height) - Math.max(card.y, box.y));
  }

  describe.each([ROUGH_VK, ROUGH_OK])('$name: at the end of a page of 400 px', (network) => {
    const last = async (page: Page) => {
      const keys = await page
        .locator('[data-otklik-key]')
        .evaluateAll((all) =>
          all
            .sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
            .map((each) => each.getAttribute('data-otklik-key') ?? ''),
        );
      return keys.at(-1) ?? '';
    };

    test('the card covers nothing of the comment it speaks of, in whichever step', async () => {
      const post = network.post;
      const by = network.name === 'vk' ? 'vk-alla' : 'ok-faina';
      const at = network.name === 'vk' ? '54 мин назад' : undefined;
      const text = 'Вы там все дебилы, идите работать уже.';
      const said = stage.replica.say({ post, by, text, ...(at && { at }) });
      const page = await visit(stage, network);
      await page.setViewportSize({ width: 400, height: 640 });
      const key = commentKey(network.name, network.owner, post, said.id);
      await page.locator(`[data-otklik-key="${key}"][data-otklik-flag]`).waitFor({ state: 'attached' });
      expect(await last(page)).toBe(key);
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      const card = await openCard(page, key);
      await card.getByText('Следующая ступень').waitFor();
      const comment = page.locator(`[data-otklik-key="${key}"]`);
      const words = comment.locator(network.words).first();
      await expect.poll(() => coveredOf(page, words)).toBe(0);
      await card.getByRole('button', { name: 'Удалить по правилу' }).click();
      await card.getByTestId('desk-rules').waitFor();
      await expect.poll(() => coveredOf(page, words)).toBe(0);
      await page.keyboard.press('1');
      await card.getByText('Снимок сохранён').waitFor();
      await expect.poll(() => coveredOf(page, words)).toBe(0);
      await expect.poll(() => coveredOf(page, page.locator(network.remove(said.id)))).toBe(0);
    });
  });

  describe.each([ROUGH_VK, ROUGH_OK])('$name: a window too low for the card of a comment', (network) => {
    test('opens it in whatever room is left, and the page goes on answering', async () => {
      const page = await visit(stage, network);
      const { key } = roughComment(stage, network, 'criticism');
      const card = page.getByTestId('triage-case');
      for (const height of [420, 500, 580, 660, 740, 820, 900]) {
        await page.setViewportSize({ width: 700, height });
        await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
        await page.locator(`[data-otklik-key="${key}"]`).scrollIntoViewIfNeeded();
        await page.locator(`otklik-mark[data-key="${key}"] .mark`).click();
        await card.getByText('Критика защищена — ответьте по сути').waitFor();
        await page.keyboard.press('Escape');
        await card.waitFor({ state: 'detached' });
      }
    });

    test('the page makes room for the rules once the snapshot is there, in the middle of it too', async () => {
      const page = await visit(stage, network);
      await page.setViewportSize({ width: 400, height: 760 });
      const { key } = roughComment(stage, network, 'both');
      const card = await openCard(page, key);
      await card.getByRole('button', { name: 'Удалить по правилу' }).click();
      await card.getByText('Снимок уже сохранён').waitFor();
      const words = page.locator(`[data-otklik-key="${key}"]`).locator(network.words).first();
      await expect.poll(() => coveredOf(page, words)).toBe(0);
    });
  });
}
