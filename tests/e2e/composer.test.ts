import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from './axe.ts';
import { eventually, readDrafts, readEvents } from './log.ts';
import { handsOf, keyOf, type NetworkHands, OK, townComment, VK, waitForState } from './networks.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  await importSettings(stage);
});

afterAll(() => stage?.close());

/** Beginnings of questions that nobody answered yet: one for each test, since an answer stays. */
const ASKED = {
  vk: { light: 'Почему на Гагарина', kept: 'Будет ли седьмой автобус', colleague: 'На перекрёстке Мира' },
  ok: { light: 'Третью ночь темно', kept: 'Будет ли ярмарка', colleague: 'Светофор на Мира' },
} as const;
/** People who ask about the same street, and about another one. */
const NEIGHBOUR = { vk: 'vk-alla', ok: 'ok-faina' } as const;
const OTHER = 'Добрый день! Куда обращаться';
const PERSONAL = { vk: OTHER, ok: 'Запах газа в подъезде' } as const;

const FIELDS = {
  vk: { box: '[data-testid="content-editable-input"]', send: '[data-testid="send-comment"]' },
  ok: { box: '.js-comments_add', send: '[data-l="t,submit"]' },
} as const;

const composerOf = (page: Page) => page.getByTestId('composer');
const fieldOf = (page: Page) => composerOf(page).getByLabel('Текст ответа');
const boxOf = (page: Page, network: NetworkHands) => page.locator(FIELDS[network.name].box).first();

/** Opens the page of a network and the composer at the question about the street, by the keyboard alone. */
async function begin(network: NetworkHands, asked: string) {
  const comment = townComment(stage.replica, network.post, asked);
  const key = keyOf(network, comment.id);
  const page = await stage.open(network.address(stage.replica));
  await waitForState(page, key, 'unanswered');
  const mark = page.locator(`otklik-mark[data-key="${key}"] .mark`);
  await mark.focus();
  await page.keyboard.press('r');
  await fieldOf(page).waitFor();
  return { page, key, comment, mark };
}

/** An answer that leaves nothing to mend but what a machine may always add. */
const ANSWER = 'здравствуйте! Фонари на Гагарина починят 27 ноября, работает «Горсвет».';

describe.each([VK, OK])('on $name', (network) => {
  test('an answer goes from the mark into the network’s field by the keyboard alone, and its draft is done with', async () => {
    const { page, key } = await begin(network, ASKED[network.name].light);
    await expect.poll(() => fieldOf(page).evaluate((field) => field.matches(':focus'))).toBe(true);
    await page.keyboard.type(ANSWER);
    await composerOf(page).getByText('Черновик сохранён').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByTestId('composer-inserted').waitFor();
    const box = boxOf(page, network);
    await expect.poll(() => box.textContent()).toContain('Фонари на Гагарина');
    expect(await box.evaluate((field) => field.matches(':focus'))).toBe(true);
    await page.keyboard.press('Control+Enter');
    await waitForState(page, key, 'answered');
    const checked = await eventually('draft.checked', async () =>
      (await readEvents(stage)).find((event) => event.type === 'draft.checked' && event.key === key),
    );
    expect(checked.key).toBe(key);
    expect(checked.data).toMatchObject({ edited: false, muted: [] });
    expect(JSON.stringify(checked)).not.toContain('Гагарина');
    await expect.poll(async () => (await readDrafts(stage)).map((row) => row.key)).not.toContain(key);
    await page.getByTestId('composer-inserted').waitFor({ state: 'detached' });
    await page.close();
  });

  test('the same true answer to a neighbour is called right, and in another street the repeated sentence is named', async () => {
    const say = (text: string) =>
      stage.replica.say({ post: network.post, by: NEIGHBOUR[network.name], text });
    const near = say('Гагарина, 14. У нас тоже темно, когда починят фонари?');
    const far = say('На Заводской, 3 не горят фонари. Когда починят?');
    const page = await stage.open(network.address(stage.replica));
    const write = async (id: string, text: string) => {
      const key = keyOf(network, id);
      await waitForState(page, key, 'unanswered');
      await page.locator(`otklik-mark[data-key="${key}"] .mark`).focus();
      await page.keyboard.press('r');
      await fieldOf(page).fill(text);
      const finding = composerOf(page).locator('.findings li[data-rule="repeat"]');
      await finding.waitFor();
      await finding.getByText('Прежний ответ', { exact: true }).click();
      expect(await finding.locator('blockquote').textContent()).toContain('Фонари на Гагарина');
      return finding;
    };
    const honest = await write(near.id, ANSWER);
    await honest.getByText(/ту же улицу.*так и надо/).waitFor();
    await honest.getByRole('button', { name: 'Так и надо' }).click();
    await honest.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    const named = await write(far.id, ANSWER.replace('Гагарина', 'Заводской'));
    await named.getByText(/Так уже отвечали: какой факт/).waitFor();
    expect(await named.locator('.quote').textContent()).toContain('Заводской починят');
    await page.close();
  });

  test('a draft outlives the worker and the tab, and Escape gives the focus back to the mark', async () => {
    const first = await begin(network, ASKED[network.name].kept);
    await first.page.keyboard.type('Черновик, который');
    await composerOf(first.page).getByText('Черновик сохранён').waitFor();
    await stage.killWorker();
    await first.page.keyboard.type(' переживёт всё');
    await composerOf(first.page).getByText('Черновик сохранён').waitFor();
    await first.page.close();
    const { page, key } = await begin(network, ASKED[network.name].kept);
    await expect.poll(() => fieldOf(page).inputValue()).toBe('Черновик, который переживёт всё');
    await page.keyboard.press('Escape');
    await composerOf(page).waitFor({ state: 'detached' });
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-key'));
    expect(focused).toBe(key);
    await page.close();
  });

  test('an answer that a colleague gave meanwhile is shown before the draft goes into the field', async () => {
    const { page, key, comment } = await begin(network, ASKED[network.name].colleague);
    await page.keyboard.type(ANSWER);
    const other = await stage.open(network.address(stage.replica));
    await network.answer(handsOf(other), comment.id, 'здравствуйте! Это ответ коллеги.');
    await other.close();
    await waitForState(page, key, 'answered');
    await composerOf(page).getByRole('button', { name: 'Вставить в поле ответа' }).click();
    await composerOf(page).getByText('Пока вы писали, появился официальный ответ:').waitFor();
    await composerOf(page).getByText('Это ответ коллеги.').first().waitFor();
    expect(await boxOf(page, network).textContent()).not.toContain('Фонари');
    await composerOf(page).getByRole('button', { name: 'Не вставлять' }).click();
    expect(await fieldOf(page).inputValue()).toContain('Фонари');
    await page.close();
  });
});

test('at most three findings are shown, and one that does not fit is silent for this draft', async () => {
  const { page } = await begin(VK, OTHER);
  await page.keyboard.type(
    'Благодарим за обращение. В ближайшее время будут произведены работы, вы сами виноваты!!',
  );
  const findings = composerOf(page).locator('.findings li');
  await expect.poll(() => findings.count()).toBe(3);
  const first = await findings.first().getAttribute('data-rule');
  await findings.first().getByRole('button', { name: 'Не подходит' }).click();
  await expect.poll(() => composerOf(page).locator(`.findings li[data-rule="${first}"]`).count()).toBe(0);
  await page.close();
});

/** «Ответить» under a comment, and the switch that says in whose name is written. */
const IDENTITY = {
  vk: {
    reply: (id: string) => `[id="-38612614_${id}"] [data-testid="comment-reply"]`,
    who: '[data-testid="comment_author_switch"]',
  },
  ok: {
    reply: (id: string) => `[data-seen-params*="${id}"] .comments_reply`,
    who: '.comments_author-toggle',
  },
} as const;

test.each([VK, OK])('on $name an answer from a personal profile is asked about', async (network) => {
  const { reply, who } = IDENTITY[network.name];
  const { page, comment, mark } = await begin(network, PERSONAL[network.name]);
  await page.keyboard.press('Escape');
  await handsOf(page).press(reply(comment.id));
  await page.locator(who).first().click();
  await page.getByRole('menuitem', { name: /от себя/ }).click();
  await mark.focus();
  await page.keyboard.press('r');
  await fieldOf(page).fill(ANSWER);
  await composerOf(page).getByRole('button', { name: 'Вставить в поле ответа' }).click();
  await composerOf(page)
    .getByText(/Сейчас ответ уйдёт от имени/)
    .waitFor();
  await composerOf(page).getByRole('button', { name: 'Всё равно вставить' }).click();
  await page.getByTestId('composer-inserted').waitFor();
  await page.close();
});

test('a threshold that is changed in the settings is the one the hints go by', async () => {
  const options = await stage.openOwn('options.html');
  const part = options.locator('#coach');
  await part.getByText('Показать пороги').click();
  await part.getByLabel('Обещаний в ответе не больше').fill('1');
  await part.getByRole('button', { name: 'Сохранить' }).press('Enter');
  await part.getByText(/Пороги сохранены/).waitFor();
  expect(await faultsOf(options, '#coach')).toEqual([]);
  await options.close();
  const { page } = await begin(VK, OTHER);
  await fieldOf(page).fill('Эльвира, здравствуйте! Заявку примут 27 ноября, деньги придут 30 ноября.');
  await composerOf(page).locator('.findings li[data-rule="promise-count"]').waitFor();
  await page.close();
});

test.each(['light', 'dark'])('the composer with its findings is accessible (%s)', async (theme) => {
  const comment = townComment(stage.replica, VK.post, OTHER);
  const page = await stage.open(`${VK.address(stage.replica)}?theme=${theme}`);
  await page.locator(`otklik-mark[data-key="${keyOf(VK, comment.id)}"] .mark`).click();
  await page.getByTestId('triage-case').getByRole('button', { name: 'Ответить' }).click();
  await fieldOf(page).fill('Благодарим за обращение. В ближайшее время будут произведены работы.');
  await expect.poll(() => composerOf(page).locator('.findings li').count()).toBe(3);
  expect(await faultsOf(page, 'otklik-composer')).toEqual([]);
  await page.close();
});
