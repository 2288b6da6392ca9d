import type { Page } from 'playwright-core';
import { cardOf, openCard, type RoughNetwork, roughComment } from './desk-stage.ts';
import type { Stage } from './stage.ts';

/** A moderator removes a comment the way the product leads: card, rule, the network's own control. */
export async function removeByRule(
  stage: Stage,
  network: RoughNetwork,
  which: 'both' | 'obscene',
): Promise<string> {
  const page = await stage.open(network.address);
  const key = await removeOn(page, stage, network, which);
  await page.close();
  return key;
}

/** The same on a page that is open. */
export async function removeOn(
  page: Page,
  stage: Stage,
  network: RoughNetwork,
  which: 'both' | 'obscene',
): Promise<string> {
  const { id, key } = roughComment(stage, network, which);
  const card = await openCard(page, key);
  await card.getByRole('button', { name: 'Удалить по правилу' }).click();
  await card.getByRole('button', { name: /Нецензурная брань/ }).click();
  await card.getByText('Снимок сохранён').waitFor();
  await page.locator(network.remove(id)).click({ force: true });
  await card.getByText('Удалён и записан.').waitFor();
  return key;
}

/** A moderator presses the network's control without the product and gives no reason. */
export async function removeBare(stage: Stage, network: RoughNetwork): Promise<string> {
  const page = await stage.open(network.address);
  const { id, key } = roughComment(stage, network, 'criticism');
  await page.locator(`[data-otklik-key="${key}"][data-otklik-state]`).waitFor({ state: 'attached' });
  await page.locator(network.remove(id)).click({ force: true });
  await cardOf(page).getByText('Удалён без причины').waitFor();
  await page.close();
  return key;
}

/** The line of a removed comment on the dashboard. */
export const rowOf = (page: Page, key: string) =>
  page.locator(`[data-testid="removal-row"][data-key="${key}"]`);
