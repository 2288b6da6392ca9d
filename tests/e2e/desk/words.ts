import { beforeAll, describe, expect, test } from 'vitest';
import {
  beginAnew,
  cardOf,
  openCard,
  ROUGH_OK,
  ROUGH_VK,
  roughComment,
  typesOf,
  underlined,
  visit,
} from '~/tests/e2e/desk-stage.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

/** What the mark of each comment calls its form. */
const WORDS = [
  ['insult', 'оскорбление'],
  ['threat', 'угроза'],
  ['obscene', 'мат'],
  ['both', 'мат'],
  ['criticism', 'защищена'],
] as const;

/** Flagged words: underlined, named on the mark, judged in the card. */
export function testWords(given: () => Stage): void {
  let stage: Stage;

  beforeAll(async () => {
    stage = given();
    await beginAnew(stage);
  });

  describe.each([ROUGH_VK, ROUGH_OK])('$name: flagged words', (network) => {
    test('are underlined each by its kind, behind emoji and breaks too, and nothing else is', async () => {
      const page = await visit(stage, network);
      await page.locator('[data-otklik-flag="threat"]').first().waitFor({ state: 'attached' });
      await expect
        .poll(() => underlined(page))
        .toEqual({
          insult: ['дебилы'],
          obscene: ['Охуели', 'п*здец', 'пиздец'],
          threat: ['убью'],
        });
      const { key } = roughComment(stage, network, 'criticism');
      expect(await page.locator(`[data-otklik-key="${key}"]`).getAttribute('data-otklik-flag')).toBeNull();
    });

    test('are named on the marks by a word that is seen, as protected criticism is', async () => {
      const page = await visit(stage, network);
      for (const [which, word] of WORDS) {
        const { key } = roughComment(stage, network, which);
        const form = page.locator(`[data-otklik-key="${key}"] otklik-mark .form`);
        await form.scrollIntoViewIfNeeded();
        await form.getByText(word).waitFor();
        expect(await form.evaluate((half) => half.scrollWidth - half.clientWidth)).toBe(0);
      }
    });

    test('a card opens by the keyboard, takes the focus, and Escape gives it back', async () => {
      const page = await visit(stage, network);
      const { key } = roughComment(stage, network, 'insult');
      const form = page.locator(`[data-otklik-key="${key}"] otklik-mark .form`);
      await form.focus();
      await page.keyboard.press('Enter');
      await cardOf(page).getByText('Оскорбления людей').waitFor();
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('otklik-desk');
      await page.keyboard.press('Escape');
      await cardOf(page).waitFor({ state: 'detached' });
      const isBack = () => form.evaluate((button) => button.matches(':focus'));
      expect(await isBack()).toBe(true);
      for (const again of [1, 2]) {
        await form.focus();
        await page.keyboard.press('Enter');
        await cardOf(page).waitFor();
        expect(await page.evaluate(() => document.activeElement?.localName), `time ${again}`).toBe(
          'otklik-desk',
        );
      }
      // A press beside everything leaves the focus on nothing.
      await page.mouse.click(4, 400);
      await page.keyboard.press('Escape');
      await cardOf(page).waitFor({ state: 'detached' });
      expect(await isBack()).toBe(true);
    });

    test('what a person calls no breach is underlined no more, and can be called one after all', async () => {
      const page = await visit(stage, network);
      const { key } = roughComment(stage, network, 'disguised');
      const card = await openCard(page, key);
      await card.getByRole('button', { name: 'Это не нарушение' }).click();
      await card.getByText('Отмечено: это не нарушение').waitFor();
      await page.waitForFunction(
        (wanted) =>
          !document.querySelector(`[data-otklik-key="${wanted}"]`)?.hasAttribute('data-otklik-flag'),
        key,
      );
      await expect.poll(async () => (await underlined(page)).obscene).toEqual(['Охуели', 'пиздец']);
      await card.getByRole('button', { name: 'Всё-таки нарушение' }).click();
      await page
        .locator(`[data-otklik-key="${key}"][data-otklik-flag="obscene"]`)
        .waitFor({ state: 'attached' });
      await expect.poll(async () => (await underlined(page)).obscene).toContain('п*здец');
      await expect
        .poll(() => typesOf(stage, key))
        .toEqual(expect.arrayContaining(['flag.dismissed', 'flag.confirmed']));
    });

    test('protected criticism says so on its mark and offers an answer, never a removal', async () => {
      const page = await visit(stage, network);
      const { key } = roughComment(stage, network, 'criticism');
      const form = page.locator(`[data-otklik-key="${key}"] otklik-mark .form`);
      expect(await form.getAttribute('aria-label')).toBe('Критика защищена — ответьте по сути');
      await form.hover();
      await page.locator('otklik-panel .details').getByText('Критика защищена — ответьте по сути').waitFor();
      const card = await openCard(page, key);
      await card.getByText('Критика защищена — ответьте по сути').waitFor();
      expect(await card.getByRole('button', { name: /Удалить/ }).count()).toBe(0);
      await card.getByRole('button', { name: 'Ответить' }).click();
      expect(
        await page
          .locator(network.replyBox)
          .first()
          .evaluate((box) => box.matches(':focus')),
      ).toBe(true);
    });

    test('an obscene word about a real pothole keeps both verdicts and says in which order to act', async () => {
      const page = await visit(stage, network);
      const { key } = roughComment(stage, network, 'both');
      const card = await openCard(page, key);
      await card.getByText('В тексте вопрос или просьба: ответить.').waitFor();
      await card.getByText('Форма: нарушает п. 2.1.').waitFor();
      expect(await page.locator(`[data-otklik-key="${key}"]`).getAttribute('data-otklik-due')).not.toBeNull();
      await card.getByRole('button', { name: 'Записать', exact: true }).click();
      await card.getByText('Снимок сохранён').waitFor();
      expect(await typesOf(stage, key)).toContain('removal.snapshot');
    });
  });
}
