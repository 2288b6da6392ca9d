import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, readEvents } from '~/tests/e2e/log.ts';
import { askAnew, keyOf, type NetworkHands, waitForState } from '~/tests/e2e/networks.ts';
import type { Stage, StagedHub } from '~/tests/e2e/stage.ts';

/** A trainee at a post, a supervisor at «На проверке», each in a browser of their own, and their hub. */
export type Review = { trainee: Stage; chief: Stage; hub: StagedHub; page: Page; desk: Page };

/** An answer that names its day. */
export const SECOND = 'здравствуйте! Фонари на Гагарина починят 27 ноября, работает «Горсвет».';

/** The composer, open. */
export const composerOf = (page: Page) => page.getByTestId('composer');
/** What is written in the composer. */
export const fieldOf = (page: Page) => composerOf(page).getByLabel('Текст ответа');
/** What the composer says of the check. */
export const reviewOf = (page: Page) => page.getByTestId('composer-review');

/** Somebody asks: the words and the answer are of this try alone, so that the supervisor's list has them once. */
export function askOnce({ trainee }: Review, network: NetworkHands) {
  const once = Date.now().toString(36);
  const asked = `Почему на Гагарина третью ночь темно, ${once}?`;
  const { id } = askAnew(trainee.replica, network, asked);
  return { id, once, key: keyOf(network, id) };
}

/** Opens a post in the trainee's tab anew. */
export async function openPost({ trainee, page }: Review, network: NetworkHands, query = ''): Promise<void> {
  await page.goto(network.address(trainee.replica) + query);
  await page.locator('[data-otklik-state="unanswered"]').first().waitFor({ state: 'attached' });
}

/** Opens the composer at a comment by the keyboard. */
export async function compose(page: Page, key: string): Promise<void> {
  await waitForState(page, key, 'unanswered');
  await page.locator(`otklik-mark[data-key="${key}"] .mark`).focus();
  await page.keyboard.press('r');
  await fieldOf(page).waitFor();
}

/** Writes the draft anew and waits until it is kept. */
export async function rewrite(page: Page, text: string): Promise<void> {
  await fieldOf(page).fill(text);
  await composerOf(page).getByText('Черновик сохранён').waitFor();
}

/** The supervisor opens the draft for a comment, by what is said there once; `words` tell its editions apart. */
export async function look(desk: Page, once: string, words = '') {
  const row = desk.getByTestId('review-row').filter({ hasText: once }).filter({ hasText: words });
  await row.getByRole('link').click();
  const card = desk.getByTestId('review-case').filter({ hasText: once }).filter({ hasText: words });
  await card.waitFor();
  return card;
}

/** The supervisor opens that draft and approves it. */
export async function approve(desk: Page, once: string, words = ''): Promise<void> {
  const card = await look(desk, once, words);
  await card.getByRole('button', { name: 'Одобрить', exact: true }).click();
  await desk.getByText('Одобрено. Автор уже может вставить ответ.').waitFor();
}

/** The answer to a comment is written down as one that was approved. */
export async function approvedInLog({ trainee }: Review, key: string): Promise<void> {
  const checked = await eventually('draft.checked', async () =>
    (await readEvents(trainee)).find((event) => event.type === 'draft.checked' && event.key === key),
  );
  expect(checked.data).toMatchObject({ edited: false, review: { by: expect.any(String) } });
}
