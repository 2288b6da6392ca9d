import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectHub } from '~/scripts/demo/prepare.ts';
import { ringAlarms } from './alarms.ts';
import { faultsOf } from './axe.ts';
import { eventually, readDrafts, readEvents } from './log.ts';
import { keyOf, OK, townComment, VK, waitForState } from './networks.ts';
import { importSettings, type Stage, setHub, setStage } from './stage.ts';

let trainee: Stage;
let chief: Stage;
let hub: Awaited<ReturnType<typeof setHub>>;
/** «На проверке» of the supervisor, open all the time. */
let desk: Page;
/** The post of the town in the trainee's browser. */
let page: Page;

const ASKED = 'Почему на Гагарина';
const OK_ASKED = 'Третью ночь темно';
const FIRST = 'здравствуйте! Фонари на Гагарина починят в ближайшее время.';
const SECOND = 'здравствуйте! Фонари на Гагарина починят 27 ноября, работает «Горсвет».';
const BOX = '[data-testid="content-editable-input"]';

const composer = () => page.getByTestId('composer');
const field = () => composer().getByLabel('Текст ответа');
const review = () => page.getByTestId('composer-review');
const comment = () => townComment(trainee.replica, VK.post, ASKED);
const key = () => keyOf(VK, comment().id);

async function connect(stage: Stage, role: 'trainee' | 'supervisor'): Promise<void> {
  const options = await stage.openOwn('options.html');
  await connectHub(options, { url: hub.url, code: await hub.current().createCode(role) });
  await options.close();
}

/** Opens the composer at the question by the keyboard. */
async function begin(query = ''): Promise<void> {
  page = await trainee.open(VK.address(trainee.replica) + query);
  await compose(key());
}

async function compose(of: string): Promise<void> {
  await page.locator(`otklik-mark[data-key="${of}"] .mark`).focus();
  await page.keyboard.press('r');
  await field().waitFor();
}

/** The supervisor opens the draft with these words. */
async function look(words: string) {
  const row = desk.getByTestId('review-row').filter({ hasText: words });
  await row.getByRole('link').click();
  const card = desk.getByTestId('review-case').filter({ hasText: words });
  await card.waitFor();
  return card;
}

/** The supervisor opens the draft with these words and approves it. */
async function approve(words: string): Promise<void> {
  const card = await look(words);
  await card.getByRole('button', { name: 'Одобрить', exact: true }).click();
  await desk.getByText('Одобрено. Автор уже может вставить ответ.').waitFor();
}

async function rewrite(text: string): Promise<void> {
  await field().fill(text);
  await composer().getByText('Черновик сохранён').waitFor();
}

beforeAll(async () => {
  [trainee, hub] = await Promise.all([setStage(), setHub()]);
  chief = await setStage({ at: trainee.replica });
  await Promise.all([importSettings(trainee), importSettings(chief)]);
  await connect(trainee, 'trainee');
  await connect(chief, 'supervisor');
  // By the way of a supervisor's morning: from the board to what waits for a word.
  desk = await chief.openOwn('dashboard.html#board');
  await desk.getByRole('link', { name: /^На проверку: \d+$/ }).click();
  await desk.getByRole('heading', { name: 'Проверять нечего' }).waitFor();
});

afterAll(async () => {
  await chief?.close();
  await Promise.all([trainee?.close(), hub?.remove()]);
});

test('a trainee sends the draft by the keyboard, also while the hub is away, and nothing is lost', async () => {
  await hub.stop();
  await begin();
  await composer().getByRole('button', { name: 'На проверку' }).waitFor();
  expect(await composer().getByRole('button', { name: 'Вставить в поле ответа' }).count()).toBe(0);
  await page.keyboard.type(FIRST);
  await composer().getByText('Черновик сохранён').waitFor();
  await page.keyboard.press('Control+Enter');
  await review()
    .getByText(/Ждёт отправки на проверку с/)
    .waitFor();
  const away = () => review().getByText(/Сервер команды не отвечает/);
  await away().waitFor();
  expect(await faultsOf(page, 'otklik-composer'), 'light').toEqual([]);
  await trainee.killWorker();
  await page.close();
  await begin('?theme=dark');
  await away().waitFor();
  expect(await faultsOf(page, 'otklik-composer'), 'dark').toEqual([]);
  await page.close();
  await hub.start();
  await begin();
  await expect.poll(() => field().inputValue()).toBe(FIRST);
  await review()
    .getByText(/На проверке с \d\d:\d\d/)
    .waitFor();
});

test('the supervisor sees it appear: the question, the answer, and what the coach says of it', async () => {
  await desk
    .getByRole('link', { name: /На проверке/ })
    .getByText('1')
    .waitFor();
  await desk.getByTestId('review-row').getByRole('link').click();
  const card = desk.getByTestId('review-case');
  await card.getByText(comment().text.slice(0, 40)).waitFor();
  await card.locator('mark').first().waitFor();
  expect(await card.getByRole('link', { name: 'Открыть на странице' }).getAttribute('href')).toContain(
    'vk.com',
  );
  expect(await faultsOf(desk)).toEqual([]);
});

test('returned with remarks it comes back to the field of the trainee by itself', async () => {
  const card = desk.getByTestId('review-case');
  await card.getByLabel('Замечания').fill('Назовите день и кто работает.');
  await card.getByRole('group', { name: 'К каким правилам замечание' }).waitFor();
  expect(await faultsOf(desk)).toEqual([]);
  await desk.keyboard.press('Control+Enter');
  await desk.getByText('Возвращено. Автор увидит замечания.').waitFor();
  await review()
    .getByText(/Возвращён · \d\d:\d\d/)
    .waitFor();
  await review().getByText('Назовите день и кто работает.').waitFor();
  expect(await faultsOf(page, 'otklik-composer')).toEqual([]);
});

test('the mark says how the check stands', async () => {
  const mark = page.locator(`otklik-mark[data-key="${key()}"] .mark`);
  await expect.poll(() => mark.textContent()).toContain('возвращён');
});

test('mended and sent again it is approved, and the approved words alone go into the field of the network', async () => {
  await rewrite(SECOND);
  await composer().getByRole('button', { name: 'Отправить на проверку заново' }).click();
  await review()
    .getByText(/На проверке с/)
    .waitFor();
  await (await look('27 ноября')).getByText('Назовите день и кто работает.').waitFor();
  await approve('27 ноября');
  await review()
    .getByText(/Одобрен · \d\d:\d\d/)
    .waitFor();
  await rewrite(`${SECOND} И ещё слово.`);
  expect(await composer().getByRole('button', { name: 'Вставить в поле ответа' }).count()).toBe(0);
  await review().getByRole('button', { name: 'Взять одобренный текст' }).click();
  expect(await field().inputValue()).toBe(SECOND);
  await composer().getByRole('button', { name: 'Вставить в поле ответа' }).click();
  await page.getByTestId('composer-inserted').waitFor();
  await expect.poll(() => page.locator(BOX).first().textContent()).toContain('27 ноября');
});

test('sent by the trainee it is written down as approved, and the draft and its check are done with', async () => {
  await page.locator(BOX).first().press('Control+Enter');
  await waitForState(page, key(), 'answered');
  const checked = await eventually('draft.checked', async () =>
    (await readEvents(trainee)).find((event) => event.type === 'draft.checked' && event.key === key()),
  );
  expect(checked.data).toMatchObject({ edited: false, review: { by: expect.any(String) } });
  expect((await readDrafts(trainee)).map((row) => row.key)).not.toContain(key());
});

test('while a draft is checked its comment stays taken, and a decision is told by a notification', async () => {
  const { id } = townComment(trainee.replica, VK.post, 'Будет ли седьмой автобус');
  const other = keyOf(VK, id);
  await compose(other);
  await field().fill('здравствуйте! Седьмой автобус после девяти не ходит.');
  await composer().getByRole('button', { name: 'На проверку' }).click();
  await review()
    .getByText(/На проверке с/)
    .waitFor();
  await page.keyboard.press('Escape');
  await composer().waitFor({ state: 'detached' });
  const colleague = await chief.open(VK.address(chief.replica));
  const taken = colleague.locator(`otklik-mark[data-key="${other}"] .claim`).first();
  await expect.poll(() => taken.textContent()).toMatch(/^в работе: /);
  await colleague.close();
  await approve('не ходит');
  const own = await trainee.openOwn('options.html');
  const shown = () => own.evaluate<Record<string, boolean>>('chrome.notifications.getAll()');
  const ofComment = async () => {
    await ringAlarms(own);
    return Object.keys(await shown()).filter((name) => name.includes(id));
  };
  await expect.poll(ofComment, { timeout: 60_000, interval: 1_000 }).toHaveLength(1);
  await own.close();
});

test('on OK too the approved words go into the field of the network, and nothing before', async () => {
  const asked = townComment(trainee.replica, OK.post, OK_ASKED);
  const of = keyOf(OK, asked.id);
  await page.close();
  page = await trainee.open(OK.address(trainee.replica));
  await compose(of);
  await page.keyboard.type(SECOND);
  await page.keyboard.press('Control+Enter');
  await review()
    .getByText(/На проверке с/)
    .waitFor();
  await page.keyboard.press('Control+Enter');
  expect(await page.getByTestId('composer-inserted').count()).toBe(0);
  await approve(OK_ASKED);
  await review()
    .getByText(/Одобрен · \d\d:\d\d/)
    .waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('composer-inserted').waitFor();
  await expect.poll(() => page.locator('.js-comments_add').first().textContent()).toContain('27 ноября');
  await page.keyboard.press('Control+Enter');
  await waitForState(page, of, 'answered');
  const checked = await eventually('draft.checked', async () =>
    (await readEvents(trainee)).find((event) => event.type === 'draft.checked' && event.key === of),
  );
  expect(checked.data).toMatchObject({ edited: false, review: { by: expect.any(String) } });
});

test('a trainee has no view of the team’s drafts', async () => {
  const own = await trainee.openOwn('dashboard.html');
  await own.getByRole('link', { name: /Очередь/ }).waitFor();
  expect(await own.getByRole('link', { name: /На проверке/ }).count()).toBe(0);
  // What the hub takes from no trainee is no trouble of theirs.
  expect(await own.evaluate('chrome.action.getBadgeText({})')).toBe('');
  await own.close();
});
