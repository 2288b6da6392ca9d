import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf } from './axe.ts';
import { keyOf, townComment, VK, waitForState } from './networks.ts';
import { joinTeam, type Stage, setHub, setStage } from './stage.ts';

let author: Stage;
let chief: Stage;
let hub: Awaited<ReturnType<typeof setHub>>;

beforeAll(async () => {
  [author, chief, hub] = await Promise.all([setStage(), setStage(), setHub()]);
  await joinTeam(author, hub);
  await joinTeam(chief, hub, { role: 'supervisor' });
});

afterAll(async () => {
  await Promise.all([author?.close(), chief?.close()]);
  await hub?.remove();
});

test('a hint that a moderator puts aside is counted for the supervisor at another device, with what it is counted of', async () => {
  const key = keyOf(VK, townComment(author.replica, VK.post, 'Почему на Гагарина').id);
  const page = await author.open(VK.address(author.replica));
  await page.locator(`otklik-mark[data-key="${key}"] .mark`).focus();
  await page.keyboard.press('r');
  const composer = page.getByTestId('composer');
  await composer
    .getByLabel('Текст ответа')
    .fill('здравствуйте! Фонари на Гагарина починят в ближайшее время.');
  const hint = composer.locator('.findings li[data-rule="vague-deadline"]');
  await hint.getByRole('button', { name: 'Не подходит' }).click();
  await hint.waitFor({ state: 'detached' });
  await composer.getByRole('button', { name: 'Вставить в поле ответа' }).click();
  await page.getByTestId('composer-inserted').waitFor();
  await page.keyboard.press('Control+Enter');
  await waitForState(page, key, 'answered');

  const desk = await chief.openOwn('dashboard.html#coach');
  const row = desk.locator('[data-testid="coach-rule"][data-rule="vague-deadline"]');
  await expect
    .poll(
      async () => {
        await desk.reload();
        await desk.getByText('90 дней, вся команда').waitFor();
        return row.getByRole('cell').allTextContents();
      },
      { interval: 2_000 },
    )
    .toEqual(['Расплывчатый срок', '1 из 1', '1 из 1', '0 из 1']);
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 400],
  ] as const) {
    await desk.emulateMedia({ colorScheme });
    await desk.setViewportSize({ width, height: 800 });
    expect(await faultsOf(desk)).toEqual([]);
  }
});
