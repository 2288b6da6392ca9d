import type { Page } from 'playwright-core';
import { askAnew, keyOf, type NetworkHands, waitForState } from '~/tests/e2e/networks.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

/** A network, and the tab in which its post is read. */
export type Desk = { stage: Stage; network: NetworkHands; page: Page };

/** An answer that leaves nothing to mend but what a machine may always add. */
export const ANSWER = 'здравствуйте! Фонари на Гагарина починят 27 ноября, работает «Горсвет».';

const ASKED = 'Почему на Гагарина третью ночь не горят фонари?';
const BOXES = { vk: '[data-testid="content-editable-input"]', ok: '.js-comments_add' } as const;

/** The composer, open. */
export const composerOf = (page: Page) => page.getByTestId('composer');
/** What is written in the composer. */
export const fieldOf = (page: Page) => composerOf(page).getByLabel('Текст ответа');
/** The hints that are shown. */
export const findingsOf = (page: Page) => composerOf(page).locator('.findings li');
/** The network's own fields of an answer. */
export const boxesOf = ({ page, network }: Desk) => page.locator(BOXES[network.name]);
/** The mark of a comment. */
export const markOf = (page: Page, key: string) => page.locator(`otklik-mark[data-key="${key}"] .mark`);

/** Opens the post anew, in front: nothing stands there of what was done before, and a tab behind another draws late. */
export async function openPost({ stage, network, page }: Desk, query = ''): Promise<void> {
  await page.bringToFront();
  await page.goto(`${network.address(stage.replica)}${query}`);
  // What was said before the page lives may stand beyond what is loaded.
  await page.locator('[data-otklik-state="unanswered"]').first().waitFor({ state: 'attached' });
}

/** Somebody asks while the page is open. */
export async function ask({ stage, network, page }: Desk, text = ASKED) {
  const { id } = askAnew(stage.replica, network, text);
  const key = keyOf(network, id);
  await waitForState(page, key, 'unanswered');
  return { id, key };
}

/** Opens the composer at a comment by the keyboard. */
export async function compose(page: Page, key: string): Promise<void> {
  await markOf(page, key).focus();
  await page.keyboard.press('r');
  await fieldOf(page).waitFor();
}

/** Closes the composer by the keyboard. */
export async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await composerOf(page).waitFor({ state: 'detached' });
}

/** Wants the draft in the network's field. */
export const insert = (page: Page) =>
  composerOf(page).getByRole('button', { name: 'Вставить в поле ответа' }).click();
