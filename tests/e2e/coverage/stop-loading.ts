import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { townPost, VK } from '~/tests/e2e/networks.ts';
import type { Replica } from '~/tests/replica/server.ts';
import { countPresses, load, look, openWide } from './steps.ts';

/** The page answers as many presses as it is given, and no more: a machine that stands still loads no more by then. */
async function holdBack(page: Page): Promise<{ answer(presses: number): Promise<void> }> {
  const list = page.getByTestId('wall_comments_layout_root').first();
  await list.evaluate((root) => {
    root.addEventListener(
      'click',
      (event) => {
        const left = Number(root.getAttribute('data-left'));
        if (left === 0) event.stopPropagation();
        else root.setAttribute('data-left', String(left - 1));
      },
      true,
    );
  });
  return {
    answer: (presses) => list.evaluate((root, left) => root.setAttribute('data-left', String(left)), presses),
  };
}

/** The network shows a window with these words over its page; gives how it is taken away. */
async function warn(page: Page, words: string): Promise<() => Promise<void>> {
  await page.evaluate((text) => {
    const box = document.createElement('div');
    box.setAttribute('role', 'dialog');
    box.style.cssText = 'position:fixed;inset:40% 40%';
    box.textContent = text;
    document.body.append(box);
  }, words);
  return () => page.getByRole('dialog').evaluate((box) => box.remove());
}

/** A person stops the loading, the network does, the page answers nothing; each time it can go on. */
export async function stopLoading(page: Page, replica: Replica): Promise<void> {
  await openWide(page, replica.addresses.vkPost);
  const presses = await countPresses(page);
  const held = await holdBack(page);
  const begin = async () => {
    const before = await presses();
    await load(page).click();
    await look(page).getByText('Догружаем').waitFor();
    await expect.poll(presses).toBeGreaterThan(before);
  };

  for (const stop of [
    () => page.locator('otklik-panel').getByTestId('look-stop').click(),
    () => page.keyboard.press('Escape'),
  ]) {
    // Answered, the first press would be followed by the next one within a second and a half.
    await held.answer(1);
    await begin();
    await stop();
    await look(page).getByText('Догрузка остановлена. Осмотрено').waitFor();
    const pressed = await presses();
    await page.waitForTimeout(2500);
    expect(await presses()).toBe(pressed);
  }

  await held.answer(0);
  for (const [words, said] of [
    ['Введите код с картинки', 'подтвердить, что вы человек'],
    ['Слишком много действий, попробуйте позже', 'сообщила об ошибке'],
  ] as const) {
    await begin();
    const takeAway = await warn(page, words);
    const pressed = await presses();
    await look(page).getByText(said).waitFor();
    expect(await presses()).toBeLessThanOrEqual(pressed + 1);
    await takeAway();
  }

  await begin();
  await look(page).getByText('не отвечает на нажатия').waitFor();
  await held.answer(100);
  await load(page).click();
  const total = townPost(replica, VK.post).comments.length;
  await look(page).getByText(`Осмотрено ${total} из ${total}.`, { exact: true }).waitFor();
}
