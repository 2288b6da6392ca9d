import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { append } from '~/lib/log/chain/append.ts';
import { database } from '~/lib/log/database.ts';
import { clockOffset } from '~/lib/log/outbox/clock-offset.ts';
import { retry } from '~/lib/log/outbox/outbox.ts';
import { outboxFigures } from '~/lib/log/outbox/outbox-figures.ts';
import { parkedLines } from '~/lib/log/outbox/parked-lines.ts';
import { targetState } from '~/lib/log/outbox/target-state.ts';
import { HubTarget } from '~/lib/sync/hub-target.ts';
import { pump, pumpNow } from '~/lib/sync/pump.ts';
import { emptyLog } from '~/tests/log/fixtures.ts';
import { useWebLocks } from '~/tests/setup/web-locks.ts';
import {
  type Behaviour,
  DROPS_AFTER_COMMIT,
  DROPS_IN_ITS_ANSWER,
  rejects,
  rejectsAs,
  says,
  startTinyHub,
} from './tiny-hub.ts';

let hub: Awaited<ReturnType<typeof startTinyHub>>;
let now = 0;

const world = { now: () => now, random: () => 1 };
const connected = async () => [new HubTarget('hub', `${hub.url}/`, 'secret-token')];

beforeEach(async () => {
  useWebLocks();
  now = Date.parse('2026-11-18T12:00:00Z');
  await emptyLog();
  hub = await startTinyHub();
});

afterEach(() => hub.close());

async function write(...keys: string[]): Promise<void> {
  await append({ at: '2026-11-18T12:00:00.000Z', actor: 'device' }, ['hub'], async (note) => {
    for (const key of keys) note({ type: 'comment.gone', key, page: 'vk:-1', data: { by: 'unknown' } });
  });
}

async function written(): Promise<string[]> {
  return (await database.events.orderBy('seq').toArray()).map(({ id }) => id);
}

async function states(): Promise<string[]> {
  return (await database.outbox.orderBy('[target+seq]').toArray()).map(({ state }) => state);
}

const keys = (count: number) => Array.from({ length: count }, (_, index) => `vk:-1:1:${1000 + index}`);

test('everything written arrives in its order, fifty at a time, with token and quoted key', async () => {
  await write(...keys(120));
  await pump(connected, world);
  expect(hub.events).toEqual(await written());
  expect(hub.requests.map(({ ids }) => ids.length)).toEqual([50, 50, 20]);
  expect(hub.requests[0]).toMatchObject({ path: '/v1/events:batch' });
  expect(hub.requests[0]?.headers).toMatchObject({
    authorization: 'Bearer secret-token',
    'idempotency-key': expect.stringMatching(/^"[0-9a-f-]{36}"$/),
  });
  expect(new Set(await states())).toEqual(new Set(['delivered']));
});

test('both times of a delivery are kept, and how far this clock is ahead of the hub’s', async () => {
  await write(...keys(2));
  const hubTime = new Date(Date.now() - 600_000);
  hub.behaviours.push(({ response, taken }) => {
    response.setHeader('date', hubTime.toUTCString());
    response.writeHead(200, { 'content-type': 'application/json' }).end(taken());
  });
  await pump(connected, world);
  const [row] = await database.outbox.toArray();
  const whole = new Date(Math.floor(hubTime.getTime() / 1000) * 1000);
  expect(row).toMatchObject({ deliveredAt: now, receivedAt: whole.toISOString() });
  const offset = (await clockOffset('hub')) ?? 0;
  expect(Math.abs(offset - 600_000)).toBeLessThan(4_000);
});

describe('a hub that fails: nothing is lost, nothing arrives twice', () => {
  const table: [string, Behaviour, string][] = [
    ['drops the connection after it committed', DROPS_AFTER_COMMIT, 'не отвечает'],
    ['drops the connection in its answer', DROPS_IN_ITS_ANSWER, 'не отвечает'],
    ['answers 500', says(500, 'oops'), 'ошибкой 500'],
    [
      'answers HTML',
      says(200, '<html>Вход в сеть</html>', { 'content-type': 'text/html' }),
      'не сервер Отклика',
    ],
    ['answers other JSON', says(200, '{"results":"all"}'), 'не сервер Отклика'],
    ['is not at this address', says(404, 'Not found'), 'нет сервера Отклика'],
    ['sends elsewhere', says(302, '', { location: 'https://example.org/' }), 'не отвечает'],
    [
      'says why in its own words',
      says(503, '{"detail":"База данных не отвечает."}'),
      '«База данных не отвечает.»',
    ],
  ];
  test.each(table)('%s', async (_, behaviour, words) => {
    await write(...keys(3));
    hub.behaviours.push(behaviour);
    await pump(connected, world);
    expect(await states()).toEqual(['pending', 'pending', 'pending']);
    expect(await outboxFigures(['hub'])).toMatchObject({
      pending: 3,
      parked: 0,
      waitingSince: '2026-11-18T12:00:00.000Z',
      lastError: expect.stringContaining(words),
      nextTryAt: '2026-11-18T12:00:02.000Z',
    });
    await pump(connected, world);
    expect(hub.requests).toHaveLength(1);
    now += 2_000;
    await pump(connected, world);
    expect(hub.events).toEqual(await written());
    expect(await outboxFigures(['hub'])).toMatchObject({ pending: 0, lastError: null, nextTryAt: null });
  });
});

test('a hub that is down is asked once a pause, however much waits, and the pause doubles', async () => {
  await write(...keys(120));
  const pauses: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    hub.behaviours.push(says(500, ''));
    await pump(connected, world);
    const { nextAt } = await targetState('hub');
    pauses.push((nextAt - now) / 1000);
    now = nextAt;
  }
  expect(hub.requests).toHaveLength(12);
  expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
});

test('a hub that asks to wait is left alone as long as it asked', async () => {
  await write('vk:-1:1:1');
  hub.behaviours.push(says(429, '', { 'retry-after': '120' }));
  await pump(connected, world);
  expect((await targetState('hub')).nextAt - now).toBe(120_000);
});

test('a hub that refuses the device is asked no more until somebody wants it; the queue stays', async () => {
  await write(...keys(2));
  hub.behaviours.push(says(401, '{"detail":"Подключение отозвано или устарело."}'));
  await pump(connected, world);
  now += 86_400_000;
  await pump(connected, world);
  expect(hub.requests).toHaveLength(1);
  expect(await outboxFigures(['hub'])).toMatchObject({
    pending: 2,
    lastError: 'Сервер команды: «Подключение отозвано или устарело.» Записи сохранены здесь. \u2060О-408',
    nextTryAt: null,
  });
  await pumpNow(connected, world);
  expect(hub.events).toEqual(await written());
});

test('one refused event is parked for a person, the others go on', async () => {
  await write(...keys(3));
  hub.behaviours.push(rejects(1));
  await pump(connected, world);
  expect(await states()).toEqual(['delivered', 'parked', 'delivered']);
  const { lastError } = await outboxFigures(['hub']);
  expect(lastError).toBe(
    'Сервер команды не принял запись: Событие записано с ошибкой. Она сохранена здесь. \u2060О-406',
  );
});

test('a record of somebody else’s browser is parked with words that say how its owner hands it over, and can be sent again', async () => {
  await write(...keys(2));
  hub.behaviours.push(rejectsAs({ detail: 'Чужое.', code: 'event.foreign' }, 0));
  await pump(connected, world);
  expect(await states()).toEqual(['parked', 'delivered']);
  const [line] = await parkedLines(['hub']);
  expect(line?.reason).toMatch(/браузер другого человека.+код на ваше имя.+О-415$/);
  await retry(line?.id ?? '');
  await pumpNow(connected, world);
  expect(await states()).toEqual(['delivered', 'delivered']);
});

test('a batch refused as a whole is halved until the bad event is alone', async () => {
  await write(...keys(5));
  const [, , , bad = ''] = await written();
  const strict: Behaviour = ({ response, taken, ids }) =>
    ids.includes(bad)
      ? response.writeHead(422).end('{"detail":"Не подходит."}')
      : response.writeHead(200).end(taken());
  hub.behaviours.push(...Array.from({ length: 10 }, () => strict));
  await pump(connected, world);
  expect(await states()).toEqual(['delivered', 'delivered', 'delivered', 'parked', 'delivered']);
});

test('what is written during a delivery is delivered without another occasion', async () => {
  await write('vk:-1:1:1');
  const running = pump(connected, world);
  await write('vk:-1:1:2');
  await Promise.all([running, pump(connected, world), pump(connected, world)]);
  expect(hub.events).toEqual(await written());
});

test('long comments are cut into bodies the hub takes', async () => {
  await append({ at: '2026-11-18T12:00:00.000Z', actor: 'device' }, ['hub'], async (note) => {
    for (const key of keys(20)) {
      note({
        type: 'comment.gone',
        key,
        page: null,
        data: { by: 'unknown' },
        personal: { text: 'Ж'.repeat(16_000) },
      });
    }
  });
  await pump(connected, world);
  expect(hub.events).toEqual(await written());
  expect(hub.requests.length).toBeGreaterThan(1);
  for (const { headers } of hub.requests)
    expect(Number(headers['content-length'])).toBeLessThanOrEqual(262_144);
});
