import { expect } from 'vitest';
import { ringAlarms } from '~/tests/e2e/alarms.ts';
import { storedClaim } from '~/tests/e2e/claims/steps.ts';
import { VK } from '~/tests/e2e/networks.ts';
import { approve, askOnce, compose, composerOf, fieldOf, openPost, type Review, reviewOf } from './steps.ts';

/** The trainee goes on to something else: the comment stays taken, and the decision is told by a notification. */
export async function decideUnseen(review: Review): Promise<void> {
  const { trainee, hub, page, desk } = review;
  await openPost(review, VK);
  const { id, key, once } = askOnce(review, VK);
  await compose(page, key);
  await fieldOf(page).fill('здравствуйте! Седьмой автобус после девяти не ходит.');
  await composerOf(page).getByRole('button', { name: 'На проверку' }).click();
  await reviewOf(page)
    .getByText(/На проверке с/)
    .waitFor();
  await page.keyboard.press('Escape');
  await composerOf(page).waitFor({ state: 'detached' });
  await expect.poll(async () => (await storedClaim(hub, key))?.doing).toBe('holding');
  await approve(desk, once);
  const own = await trainee.bare();
  const told = async () => {
    await ringAlarms(own);
    const shown = await own.evaluate<Record<string, boolean>>('chrome.notifications.getAll()');
    return Object.keys(shown).filter((name) => name.includes(id));
  };
  await expect.poll(told, { timeout: 60_000, interval: 1_000 }).toHaveLength(1);
}
