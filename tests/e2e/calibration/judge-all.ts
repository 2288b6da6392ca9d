import type { Page } from 'playwright-core';

/** Judges every card that is open with the same digit; gives what is said of each, before and after. */
export async function judgeAll(page: Page, digit: string): Promise<{ asked: string; decided: string }[]> {
  const said: { asked: string; decided: string }[] = [];
  const cards = page.getByTestId('cards');
  await page.locator('#cards .primary').press('Enter');
  await cards.waitFor();
  while (await cards.isVisible()) {
    const asked = (await cards.textContent()) ?? '';
    await page.keyboard.press(digit);
    const decided = page.getByTestId('calib-decided');
    await decided.getByText(/^Команда: (?:\d из|мало ответов)|видно с сервером/).waitFor();
    said.push({ asked, decided: (await decided.textContent()) ?? '' });
    await page.keyboard.press('Enter');
    await decided.waitFor({ state: 'detached' });
  }
  return said;
}
