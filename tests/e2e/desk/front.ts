import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  beginAnew,
  cardOf,
  openCard,
  ROUGH_OK,
  ROUGH_VK,
  roughComment,
  visit,
} from '~/tests/e2e/desk-stage.ts';
import { askAnew } from '~/tests/e2e/networks.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

/** Desk, card of the case and composer: one at a time, with one way in and out for the keyboard. */
export function testFront(given: () => Stage): void {
  let stage: Stage;

  beforeAll(async () => {
    stage = given();
    await beginAnew(stage);
  });

  const caseOf = (page: Page) => page.getByTestId('triage-case');
  const composerOf = (page: Page) => page.getByTestId('composer');
  const hasFocus = (half: Locator) =>
    expect.poll(() => half.evaluate((it) => it.matches(':focus'))).toBe(true);
  /** Names of our cards that stand on the page. */
  const cards = (page: Page) =>
    page.evaluate(() =>
      ['otklik-desk', 'otklik-case', 'otklik-composer'].filter((name) => document.querySelector(name)),
    );

  describe.each([ROUGH_VK, ROUGH_OK])('$name: the cards of a comment', (network) => {
    const open = async () => {
      const page = await visit(stage, network);
      const { id, key } = roughComment(stage, network, 'both');
      const mark = page.locator(`otklik-mark[data-key="${key}"]`);
      return { page, id, key, state: mark.locator('.mark'), form: mark.locator('.form') };
    };

    test('give way to each other: none stands behind another, and the focus goes back to what was pressed', async () => {
      const { page, key, state, form } = await open();
      await openCard(page, key);
      await form.focus();
      await page.keyboard.press('r');
      await composerOf(page).locator('textarea').waitFor();
      expect(await cards(page)).toEqual(['otklik-composer']);
      await page.keyboard.press('Escape');
      await hasFocus(form);
      expect(await cards(page)).toEqual([]);

      await state.click();
      await caseOf(page).getByRole('button', { name: 'Ответить' }).click();
      await composerOf(page).locator('textarea').waitFor();
      expect(await cards(page)).toEqual(['otklik-composer']);
      await form.dispatchEvent('click');
      await cardOf(page).waitFor();
      expect(await cards(page)).toEqual(['otklik-desk']);
      await page.keyboard.press('Escape');
      await hasFocus(form);
      expect(await cards(page)).toEqual([]);

      await state.focus();
      await page.keyboard.press('Enter');
      await caseOf(page).getByRole('button', { name: 'Удалить по правилу' }).click();
      await cardOf(page).waitFor();
      expect(await cards(page)).toEqual(['otklik-desk']);
      await cardOf(page).getByTestId('desk-rules').waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await hasFocus(state);
    });

    test('are left by Escape from a control of the network’s, and not from its field', async () => {
      const { page, id, key, state, form } = await open();
      const box = page.locator(network.replyBox).first();
      const ways = [
        { card: cardOf(page), ask: () => openCard(page, key), back: form },
        { card: caseOf(page), ask: () => state.click(), back: state },
        {
          card: composerOf(page),
          async ask() {
            await state.focus();
            await page.keyboard.press('r');
          },
          back: state,
        },
      ];
      for (const { card, ask, back } of ways) {
        await ask();
        await card.waitFor();
        await box.focus();
        await page.keyboard.press('Escape');
        expect(await card.count()).toBe(1);
        await page.locator(network.remove(id)).focus();
        await page.keyboard.press('Escape');
        await card.waitFor({ state: 'detached' });
        await hasFocus(back);
      }
    });

    test('are left by Tab at either end, to the mark they belong to', async () => {
      const { page, state } = await open();
      await state.focus();
      await page.keyboard.press('Enter');
      await caseOf(page)
        .getByText(/Правило увидело/)
        .waitFor();
      await page.keyboard.press('Shift+Tab');
      await hasFocus(state);
      await page.keyboard.press('Enter');
      const inCase = () => page.evaluate(() => document.activeElement?.localName === 'otklik-case');
      await expect.poll(inCase).toBe(true);
      for (let stop = 0; stop < 60 && (await inCase()); stop += 1) await page.keyboard.press('Tab');
      await hasFocus(state);
    });

    test('lead to the next comment when theirs is taken away by whoever wrote it', async () => {
      const { page } = await open();
      const said = askAnew(stage.replica, network, `Когда уберут наледь? ${Date.now()}`);
      const comment = page.locator('[data-otklik-key]', { hasText: said.text });
      await comment.waitFor();
      const key = await comment.getAttribute('data-otklik-key');
      const state = page.locator(`otklik-mark[data-key="${key}"] .mark`);
      await state.focus();
      const keys = () => page.locator('otklik-mark').evaluateAll((all) => all.map((it) => it.dataset.key));
      const before = await keys();
      const place = before.indexOf(key ?? '');
      const next = before[place + 1] ?? before[place - 1];
      expect(next).toBeDefined();
      await page.keyboard.press('Enter');
      await caseOf(page).waitFor();
      stage.replica.remove(network.post, said.id);
      await comment.waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-key')))
        .toBe(next);
    });

    test('keep the focus when a pressed button goes', async () => {
      const { page, state } = await open();
      await state.focus();
      await page.keyboard.press('r');
      await composerOf(page).locator('textarea').fill('Данный вопрос находится на контроле.');
      const mute = composerOf(page).getByRole('button', { name: 'Не подходит' }).first();
      const rule = await mute.evaluate((it) => it.closest('li')?.dataset.rule);
      await mute.press('Enter');
      await composerOf(page).locator(`li[data-rule="${rule}"]`).waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('otklik-composer');
      await page.keyboard.press('Escape');
      await hasFocus(state);
    });
  });
}
