import type { Page } from 'playwright-core';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LASTS_MS } from '~/lib/comment/claim.ts';
import { connectionSchema } from '~/server/routes/devices.ts';
import { type Client, client, send } from '~/tests/server/client.ts';
import { contentWorld } from './content-world.ts';
import { optionsOf, policyInLog, publishFrom, spoil } from './given-settings.ts';
import { eventually, readEvents } from './log.ts';
import { handsOf, keyOf, townComment, VK, waitForState } from './networks.ts';
import { joinTeam, type Stage, type StagedHub, setHub, setStage } from './stage.ts';

/** Two colleagues, each at a computer of their own, with one hub and one network. */
let marina: Stage;
let oleg: Stage;
let hub: StagedHub;

beforeAll(async () => {
  [marina, hub] = await Promise.all([setStage(), setHub()]);
  oleg = await setStage({ at: marina.replica });
  await joinTeam(marina, hub, 'Марина');
  await joinTeam(oleg, hub, 'Олег', 'supervisor');
});

afterAll(async () => {
  await oleg?.close();
  await Promise.all([marina?.close(), hub?.remove()]);
});

const composerOf = (page: Page) => page.getByTestId('composer');
const fieldOf = (page: Page) => composerOf(page).getByLabel('Текст ответа');
const claimOn = (page: Page, key: string) => page.locator(`otklik-mark[data-key="${key}"] .claim`).first();
const lineOf = (page: Page, text: string) => page.locator('otklik-panel .queue li', { hasText: text });
const caseOf = (page: Page) => page.getByTestId('triage-case');
const BOX = '[data-testid="content-editable-input"]';
const ANSWER = 'здравствуйте! Фонари на Гагарина починят 27 ноября, работает «Горсвет».';

async function openPost(stage: Stage, asked: string) {
  const comment = townComment(stage.replica, VK.post, asked);
  const key = keyOf(VK, comment.id);
  const page = await stage.open(VK.address(stage.replica));
  await waitForState(page, key, 'unanswered');
  return { page, key, comment };
}

async function write(page: Page, key: string): Promise<void> {
  await page.locator(`otklik-mark[data-key="${key}"] .mark`).first().focus();
  await page.keyboard.press('r');
  await fieldOf(page).waitFor();
}

/** A claim as the hub has it. */
async function storedClaim(key: string): Promise<{ doing: string; until: string; device: string } | null> {
  const sql = postgres(hub.current().databaseUrl, { max: 1 });
  const [row] =
    await sql`select doing, until_at, device_id from claims where key = ${key} and ended_at is null`;
  await sql.end();
  return row ? { doing: row.doing, until: row.until_at.toISOString(), device: row.device_id } : null;
}

async function claimsOf(stage: Stage, key: string): Promise<[string, unknown][]> {
  const events = await readEvents(stage);
  return events.flatMap(({ type, key: of, data }) =>
    of === key && type.startsWith('claim.') ? [[type, data.doing ?? data.why]] : [],
  );
}

test('a colleague sees within seconds who writes, is asked before inserting, and the line goes with the composer', async () => {
  const asked = 'Почему на Гагарина';
  const hers = await openPost(marina, asked);
  const his = await openPost(oleg, asked);
  const { key } = hers;
  await write(hers.page, key);
  const startedAt = Date.now();
  await expect
    .poll(() => claimOn(his.page, key).textContent(), { timeout: 15_000 })
    .toBe('Марина пишет ответ');
  expect(Date.now() - startedAt).toBeLessThan(10_000);
  expect(await claimOn(his.page, key).getByText('Марина пишет ответ').isVisible()).toBe(true);
  await his.page.locator('otklik-panel .tab').click();
  await lineOf(his.page, asked).getByText('Марина пишет ответ').waitFor();
  await expect.poll(() => claimOn(hers.page, key).textContent()).toBe('вы пишете');

  await write(his.page, key);
  await his.page.getByTestId('who-writes').getByText('Марина пишет ответ').waitFor();
  await his.page.keyboard.type(ANSWER);
  await composerOf(his.page).getByRole('button', { name: 'Вставить в поле ответа' }).click();
  await composerOf(his.page).getByText('Марина пишет ответ. Вставить всё равно?').waitFor();
  expect(await his.page.locator(BOX).first().textContent()).not.toContain('Фонари');
  await composerOf(his.page).getByRole('button', { name: 'Не вставлять' }).click();

  // What he knows outlives his worker, and the next one hears what follows.
  await oleg.killWorker();
  await hers.page.keyboard.press('Escape');
  await composerOf(hers.page).waitFor({ state: 'detached' });
  await his.page.getByTestId('who-writes').waitFor({ state: 'detached' });
  // Whoever still has the composer open goes on where she left off.
  await composerOf(his.page).getByRole('button', { name: 'Вставить в поле ответа' }).click();
  await his.page.getByTestId('composer-inserted').waitFor();
  await expect
    .poll(() => claimOn(hers.page, key).textContent(), { timeout: 15_000 })
    .toBe('Олег пишет ответ');
  expect(await claimsOf(marina, key)).toEqual([
    ['claim.taken', 'writing'],
    ['claim.released', 'cancelled'],
  ]);
  await Promise.all([hers.page.close(), his.page.close()]);
});

test('an answer on the page ends the claim for everybody', async () => {
  const asked = 'Почему на Гагарина';
  const hers = await openPost(marina, asked);
  await expect.poll(() => claimOn(hers.page, hers.key).textContent()).toBe('Олег пишет ответ');
  const his = await openPost(oleg, asked);
  await VK.answer(handsOf(his.page), his.comment.id, ANSWER);
  await waitForState(his.page, his.key, 'answered');
  await claimOn(hers.page, hers.key).waitFor({ state: 'detached' });
  const released = await eventually('the end of the claim in the log', async () =>
    (await claimsOf(oleg, his.key)).find(([type]) => type === 'claim.released'),
  );
  expect(released).toEqual(['claim.released', 'answered']);
  await Promise.all([hers.page.close(), his.page.close()]);
});

test('the line says for how long, typing keeps it, and whoever types no more lets go: by themselves, or by the clock of the hub', async () => {
  const asked = 'Добрый день! Куда обращаться';
  const hers = await openPost(marina, asked);
  const { key } = hers;
  const world = await contentWorld(hers.page);
  // His browser sleeps, and hears of her only when she has been writing for two minutes.
  await oleg.killWorker();
  await write(hers.page, key);
  await expect.poll(() => claimOn(hers.page, key).textContent()).toBe('вы пишете');
  await eventually('the claim at the hub', async () => (await storedClaim(key))?.doing === 'writing');
  const sql = postgres(hub.current().databaseUrl, { max: 1 });
  await sql`
    update claims set since = since - interval '2 minutes', until_at = now() + interval '1 minute' where key = ${key}`;
  const his = await openPost(oleg, asked);
  await expect.poll(() => claimOn(his.page, key).textContent()).toMatch(/^Марина пишет ответ, 2\sмин$/);

  const before = Date.parse((await storedClaim(key))?.until ?? '');
  await world.ahead(31_000);
  await hers.page.keyboard.type('здравствуйте');
  await eventually(
    'a longer claim',
    async () => Date.parse((await storedClaim(key))?.until ?? '') > before + 60_000,
  );
  expect(await claimOn(his.page, key).textContent()).toMatch(/^Марина пишет ответ, 2\sмин$/);

  await world.doNotWait(LASTS_MS.writing);
  await world.ahead(31_000);
  // She is let go of while her last sign is still on its way to the hub.
  await hers.page.keyboard.type('!');
  await claimOn(his.page, key).waitFor({ state: 'detached' });
  expect(await claimsOf(marina, key)).toEqual([
    ['claim.taken', 'writing'],
    ['claim.released', 'idle'],
  ]);
  expect(await fieldOf(hers.page).inputValue()).toBe('здравствуйте!');

  // Her computer went to sleep with the comment in hand: it says nothing any more.
  await fieldOf(hers.page).press('Escape');
  await hers.page.locator(`otklik-mark[data-key="${key}"] .mark`).first().click();
  await caseOf(hers.page).getByRole('button', { name: 'Взять в работу' }).click();
  await claimOn(his.page, key).getByText('в работе: Марина').waitFor();
  await sql`update claims set until_at = now() - interval '1 second' where key = ${key}`;
  await sql.end();
  await claimOn(his.page, key).waitFor({ state: 'detached' });
  const last = await eventually('the end of the claim in the log', async () =>
    (await claimsOf(marina, key)).slice(2).find(([type]) => type === 'claim.released'),
  );
  expect(last).toEqual(['claim.released', 'expired']);
  await Promise.all([hers.page.close(), his.page.close()]);
});

test('a comment is taken on with a button and shown in the queue; a colleague may take it over, and lets it go', async () => {
  const asked = 'Будет ли седьмой автобус';
  const hers = await openPost(marina, asked);
  await hers.page.locator(`otklik-mark[data-key="${hers.key}"] .mark`).first().click();
  await caseOf(hers.page).getByRole('button', { name: 'Взять в работу' }).click();
  await caseOf(hers.page).getByText('у вас в работе').waitFor();
  const queue = await oleg.openOwn('dashboard.html');
  const row = queue.locator(`[data-testid="queue-row"][data-key="${hers.key}"]`);
  await row.getByText('в работе: Марина').waitFor();
  await row.locator('.open-case').click();
  await caseOf(queue).getByRole('button', { name: 'Взять себе' }).click();
  await row.getByText('у вас в работе').waitFor();
  await caseOf(hers.page).getByText('в работе: Олег').waitFor();
  await row.hover();
  await row.getByRole('button', { name: 'Отпустить' }).click();
  await caseOf(hers.page).getByRole('button', { name: 'Взять в работу' }).waitFor();
  expect(await claimsOf(marina, hers.key)).toEqual([
    ['claim.taken', 'holding'],
    ['claim.released', 'taken-over'],
  ]);
  await Promise.all([hers.page.close(), queue.close()]);
});

test('with the hub gone it is said that nobody knows who writes, the answer goes into the field, and a hub that is back hears of it', async () => {
  const asked = 'На перекрёстке Мира';
  const { page, key } = await openPost(oleg, asked);
  await hub.stop();
  await write(page, key);
  await page.getByTestId('who-writes').getByText('кто пишет — неизвестно').waitFor();
  await page.keyboard.type(ANSWER);
  await composerOf(page).getByRole('button', { name: 'Вставить в поле ответа' }).click();
  await page.getByTestId('composer-inserted').waitFor();
  await page.getByTestId('composer-inserted').getByText('кто пишет — неизвестно').waitFor();
  await expect.poll(() => page.locator(BOX).first().textContent()).toContain('Фонари');
  expect(await claimsOf(oleg, key)).toEqual([['claim.taken', 'writing']]);
  await hub.start();
  const hers = await openPost(marina, asked);
  const told = { timeout: 40_000 };
  await expect.poll(() => claimOn(hers.page, key).textContent(), told).toMatch(/^Олег пишет ответ/);
  await Promise.all([hers.page.close(), page.close()]);
});

test('a supervisor sees who is in the team, lets one more device of a colleague in by a code, and out again', async () => {
  const room = await oleg.openOwn('dashboard.html#team');
  await oleg.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const hers = room.getByTestId('team-person').filter({ hasText: 'Марина' });
  await hers.getByText('модератор').waitFor();
  expect(await hers.getByTestId('team-device').textContent()).toMatch(
    /Браузер с Откликом.*на связи: (?!неизвестно)/,
  );
  await room.getByTestId('team-person').filter({ hasText: 'Олег' }).getByText('это устройство').waitFor();

  await hers.getByRole('button', { name: /Код для ещё одного устройства.*Марина/ }).focus();
  await room.keyboard.press('Enter');
  const code = await hers.locator('code').textContent();
  await hers.getByRole('button', { name: 'Скопировать с адресом' }).click();
  await hers.getByText('Скопировано').waitFor();
  const copied = await room.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`Адрес: ${hub.url}, код: ${code}`);

  const device = { id: 'marina-home', name: 'Чужое имя', about: 'Ноутбук дома' };
  const entered = await send(hub.url, 'POST', '/v1/devices:connect', { code, device });
  const { token, name } = connectionSchema.parse(entered.body);
  expect(name).toBe('Марина');
  await room.getByRole('button', { name: 'Обновить' }).click();
  await hers.getByText('2 устройства').waitFor();
  const home = hers.getByTestId('team-device').filter({ hasText: 'Ноутбук дома' });
  await followToAnotherDevice(client(hub.url, token));
  const revoke = home.getByRole('button', { name: /Отозвать.*Марина, Ноутбук дома/ });
  await revoke.click();
  await home.getByText('Вернуть прежнее подключение нельзя').waitFor();
  await room.keyboard.press('Escape');
  await home.getByRole('alertdialog').waitFor({ state: 'detached' });
  await revoke.click();
  await home.getByTestId('team-revoke-yes').click();
  await home.getByText(/отозвано:/).waitFor();
  expect((await client(hub.url, token).get('/v1/me')).status).toBe(401);

  const town = room.getByTestId('team-pages').getByRole('row', { name: /Администрация города/ });
  expect(await town.count()).toBeGreaterThan(0);
  await room.close();
});

/** What Marina holds at home is hers at the office too, and moves there when she goes on writing. */
async function followToAnotherDevice(home: Client): Promise<void> {
  const { page, key } = await openPost(marina, 'Пахнет газом');
  const path = `/v1/claims/${key}`;
  await home.put(path, { doing: 'writing' });
  await expect.poll(() => claimOn(page, key).textContent()).toBe('вы пишете на другом устройстве');
  await page.locator(`otklik-mark[data-key="${key}"] .mark`).first().click();
  await caseOf(page).getByRole('button', { name: 'Отпустить' }).click();
  await caseOf(page).getByRole('button', { name: 'Взять в работу' }).waitFor();
  expect(await storedClaim(key)).toBeNull();
  await home.put(path, { doing: 'writing' });
  await caseOf(page).getByText('вы пишете на другом устройстве').waitFor();
  await page.keyboard.press('Escape');
  await write(page, key);
  await expect.poll(() => claimOn(page, key).textContent()).toBe('вы пишете');
  expect((await storedClaim(key))?.device).not.toBe('marina-home');
  await home.put(path, { doing: 'writing' });
  await page.getByTestId('who-writes').getByText('вы пишете на другом устройстве').waitFor();
  expect(await claimsOf(marina, key)).toEqual([
    ['claim.taken', 'writing'],
    ['claim.released', 'moved'],
  ]);
  await page.close();
}

test('deadlines that a supervisor gives out are in force for a colleague, who cannot change them and reads whose they are', async () => {
  const his = optionsOf(await oleg.openOwn('options.html'));
  const hers = optionsOf(await marina.openOwn('options.html'));
  await his.saveHours('4');
  await his.page.getByTestId('give-policy').check();
  await his.page.getByTestId('give-pages').check();
  await his.publish.click();
  await his.state.getByText('Действует выпуск 1. Роздан: Олег').waitFor();
  await hers.checkNow();
  await hers.state.getByText('Действует выпуск 1. Роздан: Олег').waitFor();
  await hers.policy.getByText('Задано командой. Изменить может руководитель.').waitFor();
  expect([await hers.hours.inputValue(), await hers.hours.isEnabled()]).toEqual(['4', false]);
  expect(await hers.pages.first().textContent()).toContain('задана командой');
  expect(await hers.pages.getByRole('checkbox').count()).toBe(0);
  const inForce = await eventually('the deadlines of the team in the log', async () => {
    const policy = await policyInLog(marina);
    return policy?.id === 'team' ? policy : undefined;
  });
  expect(inForce).toMatchObject({ id: 'team', version: 1, normalHours: 4 });

  // Two supervisors at once: the slower one is shown both and decides.
  const policy = { id: 'team', version: 2, normalHours: 5, emergencyHours: 1 };
  await publishFrom(hub, 'Ольга', 1, { policy });
  await his.saveHours('6');
  await his.stale.getByText('свои раздал другой руководитель: Ольга, выпуск 2').waitFor();
  expect(await his.stale.getByRole('row', { name: /Сроки/ }).textContent()).toMatch(
    /обычный 5\sч.*обычный 6\sч/,
  );
  await his.page.getByTestId('team-settings-over').click();
  await his.state.getByText('Действует выпуск 3. Роздан: Олег').waitFor();
  await hers.checkNow();
  await expect.poll(() => hers.hours.inputValue()).toBe('6');

  // What does not fit, and a hub that is silent, leave the last that could be read in force.
  await spoil(hub, 4, { policy: { normalHours: 'много' } });
  await hers.checkNow();
  await hers.page
    .getByText(/прислал выпуск 4, он не принят\. Не подходит поле policy\.normalHours/)
    .waitFor();
  await hub.stop();
  await hers.checkNow();
  await hers.state.getByText('Действует последнее, что он прислал').waitFor();
  expect(await hers.hours.inputValue()).toBe('6');
  await hub.start();

  await hers.page.getByTestId('hub-disconnect').click();
  await expect.poll(() => hers.hours.inputValue()).toBe('8');
  expect(await hers.hours.isEnabled()).toBe(true);
  expect(await hers.pages.first().textContent()).toContain('из файла настроек');
  await Promise.all([his.page.close(), hers.page.close()]);
});
