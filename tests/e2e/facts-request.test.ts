import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TOWN_SETTINGS } from '~/scripts/demo/prepare.ts';
import { faultsOf } from './axe.ts';
import { eventually, readEvents } from './log.ts';
import {
  handsOf,
  keyOf,
  type NetworkHands,
  OK,
  showUpTo,
  townComment,
  VK,
  waitForState,
} from './networks.ts';
import { type Stage, setStage } from './stage.ts';

const ASKED = {
  vk: {
    fresh: 'Добрый день! Куда обращаться',
    other: 'Будет ли седьмой автобус',
    late: 'Почему на Гагарина',
  },
  ok: { fresh: 'Светофор на Мира', other: 'Будет ли ярмарка', late: 'Третью ночь темно' },
} as const;

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  const options = await stage.openOwn('options.html');
  const contacts = 'ЖЭУ-3 geu3@gorod.example\nЕДДС 5-05-05';
  await options.getByTestId('settings-import').setInputFiles({
    name: 'otklik.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({ ...TOWN_SETTINGS, pages: TOWN_SETTINGS.pages.map((page) => ({ ...page, contacts })) }),
    ),
  });
  await options.getByText('Администрация города').first().waitFor();
  await options.close();
});

afterAll(() => stage?.close());

const composerOf = (page: Page) => page.getByTestId('composer');
const partOf = (page: Page) => page.getByTestId('facts-part');
const wordsOf = (page: Page, key: string) =>
  page.locator(`otklik-mark[data-key="${key}"] .mark`).getAttribute('aria-label');
const typesOf = async (key: string) =>
  (await readEvents(stage)).filter((event) => event.key === key).map(({ type }) => type);

async function compose(network: NetworkHands, asked: string, theme = 'light') {
  const { id } = townComment(stage.replica, network.post, asked);
  const key = keyOf(network, id);
  const page = await stage.open(`${network.address(stage.replica)}?theme=${theme}`);
  await showUpTo(page, key);
  await waitForState(page, key, 'unanswered');
  await page.locator(`otklik-mark[data-key="${key}"] .mark`).focus();
  await page.keyboard.press('r');
  await composerOf(page).getByLabel('Текст ответа').waitFor();
  return { page, key, id };
}

/** From the composer to the written request by the keyboard alone. */
async function ask(page: Page) {
  await partOf(page).getByRole('button', { name: 'Запросить факты' }).focus();
  await page.keyboard.press('Enter');
  await partOf(page).getByLabel('У кого спросить').waitFor();
  await page.keyboard.type('ЖЭУ-3');
  await page.keyboard.press('Enter');
  await partOf(page)
    .getByText(/Запрос записан/)
    .waitFor();
}

describe.each([VK, OK])('on $name', (network) => {
  test('facts are asked for from the composer by the keyboard, and mark, queue and hand-over say who holds it', async () => {
    const { page, key } = await compose(network, ASKED[network.name].fresh);
    await ask(page);
    await expect.poll(() => wordsOf(page, key)).toMatch(/ждём факты: ЖЭУ-3, до .*\d\d:\d\d/);
    await composerOf(page)
      .getByText(/^ждём факты: ЖЭУ-3/)
      .first()
      .waitFor();
    const mail = await partOf(page).getByRole('link', { name: 'Написать письмо' }).getAttribute('href');
    expect(decodeURIComponent(mail ?? '')).toContain(`Комментарий: https://`);
    for (const view of ['queue', 'shift']) {
      const board = await stage.openOwn(`dashboard.html#${view}`);
      await board
        .getByText(/ждём факты: ЖЭУ-3, до/)
        .first()
        .waitFor();
      await board.close();
    }
    await partOf(page).getByRole('button', { name: 'Факты получены' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => wordsOf(page, key)).not.toMatch(/факты/);
    expect((await typesOf(key)).slice(-2)).toEqual(['facts.asked', 'facts.ended']);
    await page.close();
  });

  test('while facts are waited for an interim answer is offered, and a final one ends the waiting', async () => {
    const { page, key, id } = await compose(network, ASKED[network.name].other);
    await ask(page);
    await partOf(page).getByRole('button', { name: 'Промежуточный ответ' }).click();
    await composerOf(page).getByText('Кого и когда спросили?').waitFor();
    await page.keyboard.press('Escape');
    await network.answer(handsOf(page), id, 'здравствуйте! Да, будет с 1 декабря.');
    await waitForState(page, key, 'answered');
    await eventually('facts.ended', async () => (await typesOf(key)).find((type) => type === 'facts.ended'));
    await page.close();
  });

  test.each(['light', 'dark'])(
    'a late comment stays late while facts are waited for, and the request is accessible (%s)',
    async (theme) => {
      const { page, key } = await compose(network, ASKED[network.name].late, theme);
      await partOf(page).getByRole('button', { name: 'Запросить факты' }).click();
      await partOf(page).getByLabel('У кого спросить').fill('ЕДДС 5-05-05');
      expect(await faultsOf(page, 'otklik-composer')).toEqual([]);
      await partOf(page).getByRole('button', { name: 'Записать запрос' }).click();
      await partOf(page)
        .getByText(/Запрос записан/)
        .waitFor();
      expect(await faultsOf(page, 'otklik-composer')).toEqual([]);
      await expect.poll(() => wordsOf(page, key)).toMatch(/^просрочен · .*, ждём факты: ЕДДС 5-05-05$/);
      await partOf(page).getByRole('button', { name: 'Отменить запрос' }).click();
      await partOf(page)
        .getByText(/Запрос отменён/)
        .waitFor();
      await page.close();
    },
  );
});
