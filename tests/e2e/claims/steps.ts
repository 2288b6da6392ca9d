import type { Page } from 'playwright-core';
import postgres from 'postgres';
import { readEvents } from '~/tests/e2e/log.ts';
import { keyOf, townComment, VK, waitForState } from '~/tests/e2e/networks.ts';
import type { Stage, StagedHub } from '~/tests/e2e/stage.ts';

/** Two colleagues, each at a computer of their own, and their hub. */
export type Team = { marina: Stage; oleg: Stage; hub: StagedHub };

/** The composer, open. */
export const composerOf = (page: Page) => page.getByTestId('composer');
/** What is written in the composer. */
export const fieldOf = (page: Page) => composerOf(page).getByLabel('Текст ответа');
/** What a mark says of who answers. */
export const claimOn = (page: Page, key: string) =>
  page.locator(`otklik-mark[data-key="${key}"] .claim`).first();
/** Opens the panel, unless the page has room for it: there it opens by itself. */
export async function openPanel(page: Page): Promise<void> {
  const tab = page.locator('otklik-panel .tab');
  await page.locator('otklik-panel').locator('.panel, .tab').first().waitFor();
  if (await tab.isVisible()) await tab.click();
}
/** A line of the queue in the panel, by words of the comment. */
export const lineOf = (page: Page, text: string) => page.locator('otklik-panel .queue li', { hasText: text });
/** The card of a comment, on either side. */
export const caseOf = (page: Page) => page.getByTestId('triage-case');

/** Opens the post and waits until a comment of it, known by its first words, is marked. */
export async function openPost(stage: Stage, asked: string) {
  const comment = townComment(stage.replica, VK.post, asked);
  const key = keyOf(VK, comment.id);
  const page = await stage.open(VK.address(stage.replica));
  await waitForState(page, key, 'unanswered');
  return { page, key, comment };
}

/** Opens the post and waits until the page lives: what is asked from then on stands on it. */
export async function openLiving(stage: Stage): Promise<Page> {
  const page = await stage.open(VK.address(stage.replica));
  await page.locator('[data-otklik-state="unanswered"]').first().waitFor({ state: 'attached' });
  return page;
}

/** Opens the composer at a comment by the keyboard. */
export async function write(page: Page, key: string): Promise<void> {
  await page.locator(`otklik-mark[data-key="${key}"] .mark`).first().focus();
  await page.keyboard.press('r');
  await fieldOf(page).waitFor();
}

/** A claim as the hub has it. */
export async function storedClaim(
  hub: StagedHub,
  key: string,
): Promise<{ doing: string; until: string; device: string } | null> {
  const sql = postgres(hub.current().databaseUrl, { max: 1 });
  const [row] =
    await sql`select doing, until_at, device_id from claims where key = ${key} and ended_at is null`;
  await sql.end();
  return row ? { doing: row.doing, until: row.until_at.toISOString(), device: row.device_id } : null;
}

/** What the log of one colleague says of a comment's claims: the kind of event, and what was done or why it ended. */
export async function claimsOf(stage: Stage, key: string): Promise<[string, unknown][]> {
  const events = await readEvents(stage);
  return events.flatMap(({ type, key: of, data }) =>
    of === key && type.startsWith('claim.') ? [[type, data.doing ?? data.why]] : [],
  );
}
