import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LASTS_MS } from '~/lib/comment/claim.ts';
import { giveSettingsOut } from './claims/give-settings-out.ts';
import { letDevicesIn } from './claims/let-devices-in.ts';
import {
  caseOf,
  claimOn,
  claimsOf,
  composerOf,
  fieldOf,
  lineOf,
  openLiving,
  openPanel,
  openPost,
  storedClaim,
  write,
} from './claims/steps.ts';
import { contentWorld } from './content-world.ts';
import { eventually } from './log.ts';
import { askAnew, keyOf, VK, waitForState } from './networks.ts';
import { joinTeam, type Stage, type StagedHub, setHub, setStage } from './stage.ts';

const BOX = '[data-testid="content-editable-input"]';
const ANSWER = 'здравствуйте! Фонари на Гагарина починят 27 ноября, работает «Горсвет».';

/** Two colleagues, each at a computer of their own, with one hub and one network. */
let marina: Stage;
let oleg: Stage;
let hub: StagedHub;
const team = () => ({ marina, oleg, hub });

beforeAll(async () => {
  [marina, hub] = await Promise.all([setStage(), setHub()]);
  oleg = await setStage({ at: marina.replica });
  await joinTeam(marina, hub, { name: 'Марина' });
  await joinTeam(oleg, hub, { name: 'Олег', role: 'supervisor' });
});

afterAll(async () => {
  await oleg?.close();
  await Promise.all([marina?.close(), hub?.remove()]);
});

test('a colleague sees who writes, is asked before inserting, the line goes with the composer, and an answer ends the claim for everybody', async () => {
  const [hers, his] = await Promise.all([openLiving(marina), openLiving(oleg)]);
  const asked = `Почему на Гагарина темно, ${Date.now().toString(36)}?`;
  const key = keyOf(VK, askAnew(marina.replica, VK, asked).id);
  await Promise.all([hers, his].map((page) => waitForState(page, key, 'unanswered')));
  await write(hers, key);
  await expect.poll(() => claimOn(his, key).textContent()).toBe('Марина пишет ответ');
  expect(await claimOn(his, key).getByText('Марина пишет ответ').isVisible()).toBe(true);
  await openPanel(his);
  await lineOf(his, asked).getByText('Марина пишет ответ').waitFor();
  await expect.poll(() => claimOn(hers, key).textContent()).toBe('вы пишете');

  await write(his, key);
  await his.getByTestId('who-writes').getByText('Марина пишет ответ').waitFor();
  await his.keyboard.insertText(ANSWER);
  await composerOf(his).getByRole('button', { name: 'Вставить в поле ответа' }).click();
  await composerOf(his).getByText('Марина пишет ответ. Вставить всё равно?').waitFor();
  expect(await his.locator(BOX).first().textContent()).not.toContain('Фонари');
  await composerOf(his).getByRole('button', { name: 'Не вставлять' }).click();

  // What he knows outlives his worker, and the next one hears what follows.
  await oleg.killWorker();
  await hers.keyboard.press('Escape');
  await composerOf(hers).waitFor({ state: 'detached' });
  await his.getByTestId('who-writes').waitFor({ state: 'hidden' });
  // Whoever still has the composer open goes on where she left off.
  await composerOf(his).getByRole('button', { name: 'Вставить в поле ответа' }).click();
  await his.getByTestId('composer-inserted').waitFor();
  await expect.poll(() => claimOn(hers, key).textContent()).toBe('Олег пишет ответ');
  expect(await claimsOf(marina, key)).toEqual([
    ['claim.taken', 'writing'],
    ['claim.released', 'cancelled'],
  ]);

  await his.keyboard.press('Control+Enter');
  await waitForState(his, key, 'answered');
  await claimOn(hers, key).waitFor({ state: 'detached' });
  const released = await eventually('the end of the claim in the log', async () =>
    (await claimsOf(oleg, key)).find(([type]) => type === 'claim.released'),
  );
  expect(released).toEqual(['claim.released', 'answered']);
  await Promise.all([hers.close(), his.close()]);
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
  await eventually('the claim at the hub', async () => (await storedClaim(hub, key))?.doing === 'writing');
  const sql = postgres(hub.current().databaseUrl, { max: 1 });
  await sql`
    update claims set since = since - interval '2 minutes', until_at = now() + interval '1 minute' where key = ${key}`;
  const his = await openPost(oleg, asked);
  await expect.poll(() => claimOn(his.page, key).textContent()).toMatch(/^Марина пишет ответ, 2\sмин$/);

  const before = Date.parse((await storedClaim(hub, key))?.until ?? '');
  await world.ahead(31_000);
  await hers.page.keyboard.type('здравствуйте');
  await eventually(
    'a longer claim',
    async () => Date.parse((await storedClaim(hub, key))?.until ?? '') > before + 60_000,
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
  await page.keyboard.insertText(ANSWER);
  await composerOf(page).getByRole('button', { name: 'Вставить в поле ответа' }).click();
  await page.getByTestId('composer-inserted').waitFor();
  await page.getByTestId('composer-inserted').getByText('кто пишет — неизвестно').waitFor();
  await expect.poll(() => page.locator(BOX).first().textContent()).toContain('Фонари');
  expect(await claimsOf(oleg, key)).toEqual([['claim.taken', 'writing']]);
  await hub.start();
  const hers = await openPost(marina, asked);

  await expect.poll(() => claimOn(hers.page, key).textContent()).toMatch(/^Олег пишет ответ/);
  await Promise.all([hers.page.close(), page.close()]);
});

test('a supervisor sees who is in the team, lets one more device of a colleague in by a code, and out again', () =>
  letDevicesIn(team()));

test('deadlines that a supervisor gives out are in force for a colleague, who cannot change them and reads whose they are', () =>
  giveSettingsOut(team()));
