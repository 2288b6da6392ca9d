import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from './axe.ts';
import { readDrafts } from './log.ts';
import { handsOf, keyOf, type NetworkHands, OK, townComment, VK, waitForState } from './networks.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  await importSettings(stage);
});

afterAll(() => stage?.close());

const ANSWER = 'здравствуйте! Фонари на Гагарина починят 27 ноября, работает «Горсвет».';

/** Questions that nobody answered, one for each test that answers. */
const ASKED = {
  vk: { cycle: 'Почему на Гагарина', left: 'Будет ли седьмой автобус', copied: 'На перекрёстке Мира' },
  ok: { cycle: 'Третью ночь темно', left: 'Будет ли ярмарка', copied: 'Светофор на Мира' },
} as const;

const BOXES = { vk: '[data-testid="content-editable-input"]', ok: '.js-comments_add' } as const;
const TO_POST = { vk: 'Добрый день! Куда обращаться', ok: 'Запах газа в подъезде' } as const;
const CONTROLS = { vk: '[data-testid="comment-reply"]', ok: '.comments_reply' } as const;
/** What would open a field of a reply, and the fields that stand open. */
const REPLIES = {
  vk: '[data-testid="comment-reply"], [data-testid="content-editable-input"]',
  ok: '.comments_reply, .js-comments_add',
} as const;

const composerOf = (page: Page) => page.getByTestId('composer');
/** Words of all fields of the page. */
const wordsOf = async (page: Page, { name }: NetworkHands) =>
  (await page.locator(BOXES[name]).allTextContents()).join();
const fieldOf = (page: Page) => composerOf(page).getByLabel('Текст ответа');

async function show(network: NetworkHands, asked: string, query = '') {
  const comment = townComment(stage.replica, network.post, asked);
  const key = keyOf(network, comment.id);
  const page = await stage.open(`${network.address(stage.replica)}${query}`);
  await waitForState(page, key, 'unanswered');
  return { page, key, comment };
}

async function begin(network: NetworkHands, asked: string, query = '') {
  const shown = await show(network, asked, query);
  await shown.page.locator(`otklik-mark[data-key="${shown.key}"] .mark`).focus();
  await shown.page.keyboard.press('r');
  await fieldOf(shown.page).waitFor();
  return shown;
}

/** Words of the link that has the focus, through shadow roots; none where it is in no link. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.localName === 'a' ? (element.textContent ?? '') : '';
  });
}

describe.each([VK, OK])('on $name', (network) => {
  const { name } = network;

  test('the keyboard alone leads from the queue to the mark, the answer, the field and the sent comment', async () => {
    const { page, key } = await show(network, ASKED[name].cycle);
    // The panel stands at the end of the page, folded to its tab.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('otklik-panel .queue').waitFor();
    for (let step = 0; step < 40 && !(await focused(page)).includes(ASKED[name].cycle); step += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe(key);
    await page.keyboard.press('r');
    await expect.poll(() => fieldOf(page).evaluate((field) => field.matches(':focus'))).toBe(true);
    await page.keyboard.type(ANSWER);
    await composerOf(page).getByText('Черновик сохранён').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByTestId('composer-inserted').waitFor();
    await expect.poll(() => page.locator(BOXES[name]).first().textContent()).toContain('Фонари на Гагарина');
    await page.keyboard.press('Control+Enter');
    await waitForState(page, key, 'answered');
    await page.close();
  });

  test('a draft outlives a crash of its tab, the death of the worker and both', async () => {
    const { page, key } = await begin(network, ASKED[name].left);
    await page.keyboard.type('Черновик, который переживёт');
    await composerOf(page).getByText('Черновик сохранён').waitFor();
    const crashed = page.waitForEvent('crash');
    const session = await page.context().newCDPSession(page);
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    await page.close();
    await stage.killWorker();
    const again = await begin(network, ASKED[name].left);
    await expect.poll(() => fieldOf(again.page).inputValue()).toBe('Черновик, который переживёт');
    await stage.killWorker();
    await fieldOf(again.page).focus();
    await again.page.keyboard.press('End');
    await again.page.keyboard.type(' всё');
    await composerOf(again.page).getByText('Черновик сохранён').waitFor();
    expect((await readDrafts(stage)).find((row) => row.key === key)?.text).toBe(
      'Черновик, который переживёт всё',
    );
    await again.page.close();
  });

  test('«Скопировать» works where the network’s field cannot be found and the clipboard is forbidden', async () => {
    const { page } = await begin(network, ASKED[name].copied);
    const session = await page.context().newCDPSession(page);
    await session.send('Browser.setPermission', {
      permission: { name: 'clipboard-write' },
      setting: 'denied',
    });
    await page.keyboard.type(ANSWER);
    await page.evaluate((selector) => {
      for (const element of document.querySelectorAll(selector)) element.remove();
    }, REPLIES[name]);
    await composerOf(page).getByRole('button', { name: 'Вставить в поле ответа' }).click();
    await composerOf(page).getByText('Поле ответа не открылось.').waitFor();
    expect(await faultsOf(page, 'otklik-composer')).toEqual([]);
    await composerOf(page).getByRole('button', { name: 'Скопировать' }).click();
    await composerOf(page).getByText('Скопировано').waitFor();
    expect(await faultsOf(page, 'otklik-composer')).toEqual([]);
    await fieldOf(page).fill('');
    await page.keyboard.press('Control+V');
    await expect.poll(() => fieldOf(page).inputValue()).toBe(ANSWER);
    await session.send('Browser.resetPermissions');
    await page.close();
  });
});

test.each(['light', 'dark'])('axe finds nothing in any state of the composer (%s)', async (theme) => {
  const asked = 'Добрый день! Куда обращаться';
  const { page, key, comment } = await show(VK, asked, `?theme=${theme}`);
  await handsOf(page).press(`[id="-38612614_${comment.id}"] [data-testid="comment-reply"]`);
  await page.keyboard.type(' уже начато');
  await page.locator(`otklik-mark[data-key="${key}"] .mark`).focus();
  await page.keyboard.press('r');
  await composerOf(page).getByText('Ситуация').waitFor();
  expect(await faultsOf(page, 'otklik-composer'), 'empty').toEqual([]);
  await page.keyboard.type('Благодарим за обращение. В ближайшее время будут произведены работы.');
  const findings = composerOf(page).locator('.findings li');
  await expect.poll(() => findings.count()).toBe(3);
  expect(await faultsOf(page, 'otklik-composer'), 'findings').toEqual([]);
  await findings.first().getByText('Почему?').click();
  await findings.nth(1).getByRole('button', { name: 'Не подходит' }).click();
  await composerOf(page).getByRole('button', { name: 'Вернуть' }).waitFor();
  expect(await faultsOf(page, 'otklik-composer'), 'why and muted').toEqual([]);
  await composerOf(page).getByLabel('Ситуация').selectOption('troll');
  expect(await faultsOf(page, 'otklik-composer'), 'no answer needed').toEqual([]);
  await composerOf(page).getByRole('button', { name: 'Вставить в поле ответа' }).click();
  await composerOf(page).getByRole('alert').waitFor();
  expect(await faultsOf(page, 'otklik-composer'), 'doubt').toEqual([]);
  await composerOf(page).getByRole('button', { name: 'Добавить ниже' }).click();
  await page.getByTestId('composer-inserted').waitFor();
  expect(await faultsOf(page, 'otklik-composer'), 'inserted').toEqual([]);
  await page.close();
});

test.each([VK, OK])(
  'on $name a field that answers the post and not the comment is told before the draft goes into it',
  async (network) => {
    const { page } = await begin(network, TO_POST[network.name]);
    await page.keyboard.type(ANSWER);
    await page.evaluate((selector) => {
      for (const control of document.querySelectorAll(selector)) control.remove();
    }, CONTROLS[network.name]);
    await composerOf(page).getByRole('button', { name: 'Вставить в поле ответа' }).click();
    await composerOf(page).getByText('Поле не привязано к комментарию').waitFor();
    expect(await wordsOf(page, network)).not.toContain('Фонари');
    await composerOf(page).getByRole('button', { name: 'Всё равно вставить' }).click();
    await page.getByTestId('composer-inserted').waitFor();
    await expect.poll(() => wordsOf(page, network)).toContain('Фонари на Гагарина');
    await page.close();
  },
);
