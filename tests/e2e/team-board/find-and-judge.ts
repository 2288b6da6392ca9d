import type { Page } from 'playwright-core';
import { expect } from 'vitest';

type Asked = { board: Page; origin: string; key: string };

/** Words of an answer that only the colleague's browser has read: they are searched for, and drawn for the review. */
export async function findAndJudge({ board, origin, key }: Asked, words: string): Promise<void> {
  const row = board.locator(`[data-testid="queue-row"][data-key="${key}"]`);
  await board.goto(`${origin}/dashboard.html#queue?state=all&q=${encodeURIComponent(words)}`);
  await row.waitFor();
  await row.locator('.open-case').click();
  await board.getByTestId('triage-case').getByText('Фонари на Гагарина починят 27 ноября').waitFor();
  await board.goto(`${origin}/dashboard.html#blind`);
  await board.getByRole('button', { name: 'Взять десять ответов' }).click();
  // Her own browser has read no answer at all: every word of these came from the hub.
  await board.getByTestId('blind-reply').getByText(/\S/).waitFor();
  const heading = board.locator('.judge h2');
  const first = (await heading.textContent()) ?? '';
  for (let mark = 0; mark < 5; mark += 1) await board.keyboard.press('y');
  await expect.poll(() => heading.textContent()).not.toBe(first);
  // The report of a browser that has read nothing itself tells what its owner judged.
  await board.goto(`${origin}/dashboard.html#report`);
  await board.getByTestId('report-blind').getByText('100 %').first().waitFor();
  await board.goto(`${origin}/dashboard.html#board`);
}
