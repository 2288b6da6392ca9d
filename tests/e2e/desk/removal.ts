import { beforeAll, describe, expect, test } from 'vitest';
import {
  beginAnew,
  cardOf,
  middleOf,
  openCard,
  ROUGH_OK,
  ROUGH_VK,
  roughComment,
  typesOf,
  visit,
} from '~/tests/e2e/desk-stage.ts';
import { eventually } from '~/tests/e2e/log.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

/** A removal with the product and one without it, and the way back of both. */
export function testRemoval(given: () => Stage): void {
  let stage: Stage;

  beforeAll(async () => {
    stage = given();
    await beginAnew(stage);
  });

  describe.each([ROUGH_VK, ROUGH_OK])('$name: a removal', (network) => {
    test('keeps the snapshot first, points at the network’s control, sees that it is gone, and can be undone', async () => {
      const page = await visit(stage, network);
      const { id, key } = roughComment(stage, network, 'obscene');
      const card = await openCard(page, key);
      // A place that came with its words would not be read out: it is one and the same all the way.
      const aloud = await page.getByTestId('desk-aloud').elementHandle();
      const isHeard = (words: RegExp) => expect.poll(() => aloud?.textContent()).toMatch(words);
      await isHeard(/^$/);
      await card.getByRole('button', { name: 'Удалить по правилу' }).click();
      await card.getByText('Нецензурная брань').waitFor();
      expect(await card.getByText('Критика власти').count()).toBe(0);
      await page.keyboard.press('1');
      await card.getByText('Снимок сохранён').waitFor();
      await card.getByText('Картинки нет').waitFor();
      await isHeard(/^Комментарий на странице\. Нажмите «Удалить»/);
      const before = await typesOf(stage, key);
      expect(before).toContain('removal.snapshot');
      expect(before).not.toContain('comment.gone');
      expect(await page.locator(network.remove(id)).evaluate((control) => control.matches(':focus'))).toBe(
        true,
      );
      expect(await middleOf(page, 'otklik-desk .ring')).toEqual(await middleOf(page, network.remove(id)));
      await page.keyboard.press('Enter');
      await card.getByText('Удалён и записан.').waitFor();
      await isHeard(/^Удалён и записан\.$/);
      await eventually('the removal in the log', async () =>
        (await typesOf(stage, key)).includes('removal.done'),
      );
      await card.getByRole('button', { name: 'Вернуть' }).click();
      await card.getByText('Нажмите «Восстановить»').waitFor();
      await isHeard(/^Нажмите «Восстановить»/);
      await page.locator(network.restore(id)).click();
      await card.getByText('Комментарий снова на странице').waitFor();
      await eventually('the undoing in the log', async () =>
        (await typesOf(stage, key)).includes('removal.undone'),
      );
    });

    test('says that the comment still stands for as long as nobody pressed', async () => {
      const page = await visit(stage, network);
      const { key } = roughComment(stage, network, 'insult');
      const card = await openCard(page, key);
      await card.getByRole('button', { name: 'Удалить по правилу' }).click();
      await card.getByRole('button', { name: /Оскорбления людей/ }).click();
      await card.getByText('Комментарий на странице. Нажмите «Удалить»').waitFor();
      await card.getByRole('button', { name: 'Не удаляю' }).click();
      await card.waitFor({ state: 'detached' });
      expect(await typesOf(stage, key)).not.toContain('removal.done');
    });

    test('done without the product is noticed, and a reason is asked for', async () => {
      const page = await visit(stage, network);
      const { id, key } = roughComment(stage, network, 'innocent');
      await page.locator(`[data-otklik-key="${key}"][data-otklik-state]`).waitFor({ state: 'attached' });
      await page.locator(network.remove(id)).click({ force: true });
      const card = cardOf(page);
      await card.getByText('Удалён без причины').waitFor();
      await card.getByRole('button', { name: /Реклама/ }).click();
      await card.getByText('Удалён и записан.').waitFor();
      expect(await typesOf(stage, key)).toContain('removal.reason');
      await page.locator(network.restore(id)).click();
    });

    test('done without the product can be undone from the question about its reason', async () => {
      const page = await visit(stage, network);
      const { id, key } = roughComment(stage, network, 'criticism');
      await page.locator(`[data-otklik-key="${key}"][data-otklik-state]`).waitFor({ state: 'attached' });
      await page.locator(network.remove(id)).click({ force: true });
      const card = cardOf(page);
      await card.getByText('Удалён без причины').waitFor();
      await card.getByRole('button', { name: 'Вернуть' }).click();
      await card.getByText('Нажмите «Восстановить»').waitFor();
      await page.locator(network.restore(id)).click();
      await card.getByText('Комментарий снова на странице').waitFor();
      expect(await typesOf(stage, key)).toContain('removal.undone');
    });
  });
}
