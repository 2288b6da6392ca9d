import { expect } from 'vitest';
import { faultsOf } from '~/tests/e2e/axe.ts';
import { ANSWER, boxesOf, compose, composerOf, type Desk, fieldOf, insert } from './steps.ts';

/** The network's field cannot be found any more, and the clipboard is forbidden. */
export async function copyInstead(desk: Desk, key: string): Promise<void> {
  const { page } = desk;
  const session = await page.context().newCDPSession(page);
  await session.send('Browser.setPermission', {
    permission: { name: 'clipboard-write' },
    setting: 'denied',
  });
  await compose(page, key);
  await fieldOf(page).fill(ANSWER);
  await boxesOf(desk).evaluateAll((all) => {
    for (const box of all) box.remove();
  });
  await insert(page);
  await composerOf(page).getByText('Поле ответа не открылось.').waitFor();
  await composerOf(page).getByRole('button', { name: 'Скопировать' }).click();
  await composerOf(page).getByText('Скопировано').waitFor();
  expect(await faultsOf(page, 'otklik-composer')).toEqual([]);
  await fieldOf(page).fill('');
  await page.keyboard.press('Control+V');
  await expect.poll(() => fieldOf(page).inputValue()).toBe(ANSWER);
  await session.send('Browser.resetPermissions');
  await session.detach();
}
