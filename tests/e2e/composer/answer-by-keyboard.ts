import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, readDrafts, readEvents } from '~/tests/e2e/log.ts';
import { waitForState } from '~/tests/e2e/networks.ts';
import { ANSWER, ask, boxesOf, composerOf, type Desk, fieldOf, openPost } from './steps.ts';

/** Words of the link that has the focus, through shadow roots; none where it is in no link. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.localName === 'a' ? (element.textContent ?? '') : '';
  });
}

/** From the queue to the mark, the composer, the network's field and the sent comment, without a mouse. */
export async function answerByKeyboard(desk: Desk): Promise<void> {
  const { stage, page } = desk;
  const box = boxesOf(desk).first();
  const asked = `Почему на Гагарина темно? ${Date.now()}`;
  await openPost(desk);
  const { key } = await ask(desk, asked);
  // The panel stands at the end of the page, folded to its tab; it is seen before it is gone to.
  await page.locator('otklik-panel button').first().waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.locator('otklik-panel .queue').waitFor();
  for (let step = 0; step < 60 && !(await focused(page)).includes(asked); step += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe(key);
  await page.keyboard.press('r');
  await expect.poll(() => fieldOf(page).evaluate((field) => field.matches(':focus'))).toBe(true);
  await page.keyboard.type('здравствуйте!');
  await page.keyboard.insertText(ANSWER.slice('здравствуйте!'.length));
  await composerOf(page).getByText('Черновик сохранён').waitFor();
  const aloud = await page.getByTestId('composer-aloud').elementHandle();
  expect(await aloud?.textContent()).toBe('');
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('composer-inserted').waitFor();
  // Read out from a place that stood there before: the one with the words is new.
  await expect.poll(() => aloud?.textContent()).toMatch(/^Ответ в поле соцсети\./);
  await expect.poll(() => box.textContent()).toContain(ANSWER);
  expect(await box.evaluate((field) => field.matches(':focus'))).toBe(true);
  await page.keyboard.press('Control+Enter');
  await waitForState(page, key, 'answered');
  const checked = await eventually('draft.checked', async () =>
    (await readEvents(stage)).find((event) => event.type === 'draft.checked' && event.key === key),
  );
  expect(checked.data).toMatchObject({ edited: false, muted: [] });
  expect(JSON.stringify(checked)).not.toContain('Гагарина');
  await expect.poll(async () => (await readDrafts(stage)).map((row) => row.key)).not.toContain(key);
  await page.getByTestId('composer-inserted').waitFor({ state: 'detached' });
}
