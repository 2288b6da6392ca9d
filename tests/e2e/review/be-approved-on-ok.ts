import { expect } from 'vitest';
import { OK, waitForState } from '~/tests/e2e/networks.ts';
import {
  approve,
  approvedInLog,
  askOnce,
  compose,
  fieldOf,
  openPost,
  type Review,
  reviewOf,
  SECOND,
} from './steps.ts';

/** The same on OK, by the keyboard alone: nothing goes into the network's field before the approval. */
export async function beApprovedOnOk(review: Review): Promise<void> {
  const { page, desk } = review;
  await openPost(review, OK);
  const { key, once } = askOnce(review, OK);
  await compose(page, key);
  await fieldOf(page).fill(SECOND);
  await page.keyboard.press('Control+Enter');
  await reviewOf(page)
    .getByText(/На проверке с/)
    .waitFor();
  await page.keyboard.press('Control+Enter');
  expect(await page.getByTestId('composer-inserted').count()).toBe(0);
  await approve(desk, once);
  await reviewOf(page)
    .getByText(/Одобрен · \d\d:\d\d/)
    .waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('composer-inserted').waitFor();
  await expect.poll(() => page.locator('.js-comments_add').first().textContent()).toContain('27 ноября');
  await page.keyboard.press('Control+Enter');
  await waitForState(page, key, 'answered');
  await approvedInLog(review, key);
}
