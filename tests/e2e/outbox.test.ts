import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as prepare from '~/scripts/demo/prepare.ts';
import { Receiver } from '~/tests/faults/receiver.ts';
import { client, connectDevice } from '~/tests/server/client.ts';
import { eventually, readEvents } from './log.ts';
import { keyOf, VK, waitForState } from './networks.ts';
import { type Stage, type StagedHub, setHub, setStage } from './stage.ts';
import { startUnrulyWay } from './unruly-way.ts';

/* What a moderator reads of the way to the team's hub, and can do about it, when the way is bad. */

const MINUTE = 60_000;

let stage: Stage;
let hub: StagedHub;
let way: Awaited<ReturnType<typeof startUnrulyWay>>;
let receiver: Receiver;
let server: Page;
let asked = 0;

beforeAll(async () => {
  [stage, hub] = await Promise.all([setStage(), setHub()]);
  way = await startUnrulyWay(hub);
  way.hubAhead = -10 * MINUTE;
  receiver = new Receiver(hub.current().databaseUrl);
  const options = await stage.openOwn('options.html');
  await prepare.importSettings(options);
  await prepare.connectHub(options, { url: way.url, code: await hub.current().createCode(), name: 'Марина' });
  await options.close();
  server = await stage.openOwn('dashboard.html#server');
});

afterAll(async () => {
  await receiver?.close();
  await stage?.close();
  await Promise.all([way?.close(), hub?.remove()]);
});

/** Somebody asks, and the page is looked at: the comment is in the log. */
async function ask(): Promise<string> {
  asked += 1;
  const { id } = stage.replica.say({
    post: VK.post,
    by: 'vk-alla',
    text: `Когда починят лифт в доме ${asked}?`,
  });
  const page = await stage.open(VK.address(stage.replica));
  await waitForState(page, keyOf(VK, id), 'unanswered');
  await page.close();
  return keyOf(VK, id);
}

const badge = () =>
  server.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { action: { getBadgeText(of: object): Promise<string> } };
    };
    return chrome.action.getBadgeText({});
  });
const state = () => server.getByRole('region', { name: 'Моя команда' });
const check = () => server.getByRole('button', { name: 'Проверить сейчас' }).click();
const isThere = (key: string) => async () => (await receiver.incidents(key)).length === 1;

test('a clock that is wrong is told with the difference; the log notes it and rewrites no time', async () => {
  const key = await ask();
  await state()
    .getByText(/^Часы этого компьютера спешат на 10\sмин/)
    .waitFor();
  const events = await eventually('the difference in the log', async () => {
    const written = await readEvents(stage);
    return written.some(({ type }) => type === 'clock.measured') && written;
  });
  const offset = events.find(({ type }) => type === 'clock.measured')?.data.offset;
  expect(Math.abs(Number(offset) - 10 * MINUTE)).toBeLessThan(MINUTE);
  const seen = events.find(({ type, key: of }) => type === 'comment.seen' && of === key);
  expect(Math.abs(Date.parse(seen?.at ?? '') - Date.now())).toBeLessThan(5 * MINUTE);
});

test('with the hub away one reads how many wait, since when, why and when it is tried again; nothing is lost', async () => {
  await state().getByText('Всё отправлено.').waitFor();
  way.isDown = true;
  const key = await ask();
  await state()
    .getByText(/Сервер команды не отвечает[.] Записи сохранены здесь и уйдут сами[.] Следующая попытка: /)
    .waitFor();
  expect(
    await state()
      .getByText(/^[1-9]\d*$/)
      .count(),
  ).toBeGreaterThan(0);
  await state()
    .getByText(/^первая ждёт: сегодня/)
    .waitFor();
  await expect.poll(badge).toBe('');
  way.isDown = false;
  await check();
  await state().getByText('Всё отправлено.').waitFor();
  await eventually('the comment at the hub', isThere(key));
});

test('what the hub refuses says why in words, can be saved and sent again, and holds nothing else back', async () => {
  way.damages = true;
  const key = await ask();
  const line = server.locator('.parked-line');
  await line.getByText(/^Сервер команды не принял запись: Содержимое события не сходится/).waitFor();
  await expect.poll(badge).toBe('!');
  expect(await line.getByRole('link', { name: 'Исправить' }).getAttribute('href')).toBe(
    'options.html#server',
  );
  const saving = server.waitForEvent('download');
  await line.getByRole('button', { name: 'Скачать' }).click();
  const saved = await readFile(await (await saving).path(), 'utf8');
  expect(saved).toContain('"hash"');
  await line.getByRole('button', { name: 'Отправить снова' }).click();
  await line.waitFor({ state: 'detached' });
  await state().getByText('Всё отправлено.').waitFor();
  await expect.poll(badge).toBe('');
  await eventually('the comment at the hub', isThere(key));
  expect(await receiver.count()).toBe((await readEvents(stage)).length);
});

test('a device that was let out stops sending, says so on the icon, keeps what it writes, and sends all of it once connected anew', async () => {
  way.damages = true;
  const refused = await ask();
  await server.locator('.parked-line').waitFor();
  const chief = await connectDevice(hub.current(), 'supervisor', 'chief', 'Олег');
  const [first] = await readEvents(stage);
  expect((await client(hub.url, chief.token).delete(`/v1/devices/${first?.actor}`)).status).toBe(204);
  const before = await receiver.count();
  const key = await ask();
  const stopped = state().getByRole('alert').filter({ hasText: 'Отправка остановлена: сегодня' });
  await stopped.getByText('Подключение отозвано').waitFor();
  expect((await stopped.textContent())?.match(/сохранены здесь/g)).toHaveLength(1);
  await expect.poll(badge).toBe('!');
  expect(await state().getByRole('link', { name: 'Подключить заново' }).getAttribute('href')).toBe(
    'options.html#server',
  );
  expect(await server.locator('.parked-line').count()).toBe(1);
  expect(await receiver.count()).toBe(before);

  const options = await stage.openOwn('options.html#server');
  await options.getByTestId('hub-disconnect').click();
  const code = await hub.current().createCode();
  await prepare.connectHub(options, { url: way.url, code, name: 'Марина' });
  await eventually('the comment at the hub', isThere(key));
  await eventually('what was refused at the hub', isThere(refused));
  await eventually('no sign on the icon', async () => (await badge()) === '');
  expect(await receiver.count()).toBe((await readEvents(stage)).length);
  await options.close();
});
