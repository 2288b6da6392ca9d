import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TOWN_SETTINGS } from '~/scripts/demo/prepare.ts';
import { faultsOf } from './axe.ts';
import { keyOf, type NetworkHands, OK, townComment, VK, waitForState } from './networks.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

const ASKED = { vk: 'Почему на Гагарина', ok: 'Третью ночь темно' } as const;

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  await importSettings(stage);
});

afterAll(() => stage?.close());

/** `YYYY-MM-DD` so many days from now. */
/** A day of this place, ISO 8601. */
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE');

const composerOf = (page: Page) => page.getByTestId('composer');
const fieldOf = (page: Page) => composerOf(page).getByLabel('Текст ответа');
const factsOf = (page: Page) => page.getByTestId('composer-facts');

async function compose(network: NetworkHands, theme = 'light') {
  const { id } = townComment(stage.replica, network.post, ASKED[network.name]);
  const key = keyOf(network, id);
  const page = await stage.open(`${network.address(stage.replica)}?theme=${theme}`);
  await waitForState(page, key, 'unanswered');
  await page.locator(`otklik-mark[data-key="${key}"] .mark`).focus();
  await page.keyboard.press('r');
  await fieldOf(page).waitFor();
  return page;
}

/** Gives both pages of the town these facts, as a settings file does. */
async function give(facts: { kind: string; label: string; value: string; until: string }[]) {
  const options = await stage.openOwn('options.html');
  const pages = TOWN_SETTINGS.pages.map((page) => ({ ...page, facts }));
  await options.getByTestId('settings-import').setInputFiles({
    name: 'otklik.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ otklik: 1, pages })),
  });
  await options.locator('#facts .facts li').first().waitFor();
  return options;
}

test('a fact is written down by the keyboard alone, taken away and brought back', async () => {
  const options = await stage.openOwn('options.html');
  const part = options.locator('#facts .group').first();
  await part.getByRole('button', { name: /^Добавить факт/ }).focus();
  await options.keyboard.press('Enter');
  await expect.poll(() => part.getByLabel('Что это').evaluate((it) => it.matches(':focus'))).toBe(true);
  await options.keyboard.press('Tab');
  await options.keyboard.type('Горсвет');
  await options.keyboard.press('Tab');
  await options.keyboard.type('Здравствуйте! Звоните 5-12-34');
  await options.keyboard.press('Enter');
  await part.getByText(/готовая фраза, а не факт/).waitFor();
  expect(await faultsOf(options, '#facts')).toEqual([]);
  await part.getByLabel('Значение').fill('5-12-34');
  await options.keyboard.press('Enter');
  await part.getByText('Факты сохранены').waitFor();
  await part.getByRole('button', { name: /Убрать.*Горсвет/ }).click();
  await part.getByText('Пока пусто.').waitFor();
  await part.getByRole('button', { name: 'Вернуть' }).click();
  await part.locator('.facts').getByText('5-12-34').waitFor();
  await options.close();
});

describe.each([VK, OK])('on $name', (network) => {
  test('what is true today is offered and goes to the caret by the keyboard alone', async () => {
    const options = await give([
      { kind: 'phone', label: 'Горсвет', value: '5-12-34', until: day(0) },
      { kind: 'phone', label: 'Старый номер', value: '4-00-00', until: day(-2) },
      { kind: 'hours', label: 'Приёмная', value: 'пн–чт 8:00–17:00', until: day(200) },
    ]);
    await options.close();
    const page = await compose(network);
    await factsOf(page).getByText('1 факт устарел и не предлагается').waitFor();
    expect(await factsOf(page).getByRole('listitem').allTextContents()).toEqual([
      'Горсвет 5-12-34',
      'Приёмная пн–чт 8:00–17:00',
    ]);
    await page.keyboard.type('Звоните: , ждём');
    for (let back = 0; back < ', ждём'.length; back += 1) await page.keyboard.press('ArrowLeft');
    await factsOf(page)
      .getByRole('button', { name: /Горсвет/ })
      .focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => fieldOf(page).inputValue()).toBe('Звоните: пн–чт 8:00–17:00, ждём');
    await page.keyboard.press('Control+z');
    await expect.poll(() => fieldOf(page).inputValue()).toBe('Звоните: , ждём');
    await page.close();
  });

  test.each(['light', 'dark'])('the facts beside the answer are accessible (%s)', async (theme) => {
    const options = await give(
      Array.from({ length: 12 }, (_, index) => ({
        kind: 'phone',
        label: `ЖЭУ-${index}`,
        value: `5-00-${10 + index}`,
        until: day(100),
      })),
    );
    await options.close();
    const page = await compose(network, theme);
    await factsOf(page).getByRole('searchbox').fill('5-00-17');
    await expect.poll(() => factsOf(page).getByRole('listitem').count()).toBe(1);
    expect(await faultsOf(page, 'otklik-composer')).toEqual([]);
    await page.close();
  });
});

test('a fact mended in another tab is offered when one comes back, and the way there stands in the composer', async () => {
  const options = await give([{ kind: 'phone', label: 'Горсвет', value: '4-00-00', until: day(-1) }]);
  await options.close();
  const page = await compose(VK);
  const opened = stage.context.waitForEvent('page');
  await factsOf(page).getByRole('button', { name: 'Проверить в настройках' }).click();
  const there = await opened;
  expect(there.url()).toContain('options.html#facts');
  const part = there.locator('#facts .group').first();
  await part.getByRole('button', { name: /Изменить.*Горсвет/ }).click();
  await part.getByLabel('Верно по').fill(day(90));
  await part.getByRole('button', { name: 'Сохранить факт' }).click();
  await part.getByText('Факты сохранены').waitFor();
  await there.close();
  // A browser without a window hides no tab: the event is all there is of coming back.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await factsOf(page)
    .getByRole('button', { name: /Горсвет/ })
    .waitFor();
  await page.close();
});
