import { describe, expect, test } from 'vitest';
import { append } from '~/lib/log/chain/append.ts';
import { database } from '~/lib/log/database.ts';
import { clockOffset } from '~/lib/log/outbox/clock-offset.ts';
import { outboxFigures } from '~/lib/log/outbox/outbox-figures.ts';
import { targetState } from '~/lib/log/outbox/target-state.ts';
import { pumpNow } from '~/lib/sync/pump.ts';
import { keys, states, usePumpStage, write, written } from './pump-stage.ts';
import { type Behaviour, DROPS_AFTER_COMMIT, DROPS_IN_ITS_ANSWER, says } from './tiny-hub.ts';

const stage = usePumpStage();

test('everything written arrives in its order, fifty at a time, with token and quoted key', async () => {
  await write(...keys(120));
  await stage.deliver();
  expect(stage.hub().events).toEqual(await written());
  expect(stage.hub().requests.map(({ ids }) => ids.length)).toEqual([50, 50, 20]);
  expect(stage.hub().requests[0]).toMatchObject({ path: '/v1/events:batch' });
  expect(stage.hub().requests[0]?.headers).toMatchObject({
    authorization: 'Bearer secret-token',
    'idempotency-key': expect.stringMatching(/^"[0-9a-f-]{36}"$/),
  });
  expect(new Set(await states())).toEqual(new Set(['delivered']));
});

test('both times of a delivery are kept, and how far this clock is ahead of the hub’s', async () => {
  await write(...keys(2));
  const hubTime = new Date(Date.now() - 600_000);
  stage.hub().behaviours.push(({ response, taken }) => {
    response.setHeader('date', hubTime.toUTCString());
    response.writeHead(200, { 'content-type': 'application/json' }).end(taken());
  });
  await stage.deliver();
  const [row] = await database.outbox.toArray();
  const whole = new Date(Math.floor(hubTime.getTime() / 1000) * 1000);
  expect(row).toMatchObject({ deliveredAt: stage.now(), receivedAt: whole.toISOString() });
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
    stage.hub().behaviours.push(behaviour);
    await stage.deliver();
    expect(await states()).toEqual(['pending', 'pending', 'pending']);
    expect(await outboxFigures(['hub'])).toMatchObject({
      pending: 3,
      parked: 0,
      waitingSince: '2026-11-18T12:00:00.000Z',
      lastError: expect.stringContaining(words),
      nextTryAt: '2026-11-18T12:00:02.000Z',
    });
    await stage.deliver();
    expect(stage.hub().requests).toHaveLength(1);
    stage.putClock(stage.now() + 2_000);
    await stage.deliver();
    expect(stage.hub().events).toEqual(await written());
    expect(await outboxFigures(['hub'])).toMatchObject({ pending: 0, lastError: null, nextTryAt: null });
  });
});

test('a hub that is down is asked once a pause, however much waits, and the pause doubles', async () => {
  await write(...keys(120));
  const pauses: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    stage.hub().behaviours.push(says(500, ''));
    await stage.deliver();
    const { nextAt } = await targetState('hub');
    pauses.push((nextAt - stage.now()) / 1000);
    stage.putClock(nextAt);
  }
  expect(stage.hub().requests).toHaveLength(12);
  expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
});

test('a hub that asks to wait is left alone as long as it asked', async () => {
  await write('vk:-1:1:1');
  stage.hub().behaviours.push(says(429, '', { 'retry-after': '120' }));
  await stage.deliver();
  expect((await targetState('hub')).nextAt - stage.now()).toBe(120_000);
});

test('a hub that refuses the device is asked no more until somebody wants it; the queue stays', async () => {
  await write(...keys(2));
  stage.hub().behaviours.push(says(401, '{"detail":"Подключение отозвано или устарело."}'));
  await stage.deliver();
  stage.putClock(stage.now() + 86_400_000);
  await stage.deliver();
  expect(stage.hub().requests).toHaveLength(1);
  expect(await outboxFigures(['hub'])).toMatchObject({
    pending: 2,
    lastError: 'Сервер команды: «Подключение отозвано или устарело.» Записи сохранены здесь. \u2060О-408',
    nextTryAt: null,
  });
  await stage.deliver(pumpNow);
  expect(stage.hub().events).toEqual(await written());
});

test('what is written during a delivery is delivered without another occasion', async () => {
  await write('vk:-1:1:1');
  const running = stage.deliver();
  await write('vk:-1:1:2');
  await Promise.all([running, stage.deliver(), stage.deliver()]);
  expect(stage.hub().events).toEqual(await written());
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
  await stage.deliver();
  expect(stage.hub().events).toEqual(await written());
  expect(stage.hub().requests.length).toBeGreaterThan(1);
  for (const { headers } of stage.hub().requests)
    expect(Number(headers['content-length'])).toBeLessThanOrEqual(262_144);
});
