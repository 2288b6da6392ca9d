import { expect } from 'vitest';
import { readDrafts } from '~/tests/e2e/log.ts';
import { waitForState } from '~/tests/e2e/networks.ts';
import {
  approve,
  approvedInLog,
  composerOf,
  fieldOf,
  look,
  type Review,
  reviewOf,
  rewrite,
  SECOND,
} from './steps.ts';

const BOX = '[data-testid="content-editable-input"]';

/** A draft that came back is mended and sent again: what was approved, and no other word, goes into the network's field. */
export async function beApproved(
  review: Review,
  { key, once, remarks }: { key: string; once: string; remarks: string },
): Promise<void> {
  const { trainee, page, desk } = review;
  await rewrite(page, SECOND);
  await composerOf(page).getByRole('button', { name: 'Отправить на проверку заново' }).click();
  await reviewOf(page)
    .getByText(/На проверке с/)
    .waitFor();
  await (await look(desk, once, '27 ноября')).getByText(remarks).waitFor();
  await approve(desk, once, '27 ноября');
  await reviewOf(page)
    .getByText(/Одобрен · \d\d:\d\d/)
    .waitFor();
  await rewrite(page, `${SECOND} И ещё слово.`);
  expect(await composerOf(page).getByRole('button', { name: 'Вставить в поле ответа' }).count()).toBe(0);
  await reviewOf(page).getByRole('button', { name: 'Взять одобренный текст' }).click();
  expect(await fieldOf(page).inputValue()).toBe(SECOND);
  await composerOf(page).getByRole('button', { name: 'Вставить в поле ответа' }).click();
  await page.getByTestId('composer-inserted').waitFor();
  const box = page.locator(BOX).first();
  await expect.poll(() => box.textContent()).toContain(SECOND);
  expect(await box.textContent()).not.toContain('И ещё слово');
  await box.press('Control+Enter');
  await waitForState(page, key, 'answered');
  await approvedInLog(review, key);
  await expect.poll(async () => (await readDrafts(trainee)).map((row) => row.key)).not.toContain(key);
}
