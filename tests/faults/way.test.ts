import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { outboxFigures } from '~/lib/log/outbox/outbox-figures.ts';
import { connectDevice } from '~/tests/server/client.ts';
import type { Fault } from './http-proxy.ts';
import { connect, NOON, setHub } from './stage.ts';
import { expectSum } from './sum.ts';

let stage: Awaited<ReturnType<typeof setHub>>;

beforeAll(async () => {
  stage = await setHub();
});

afterAll(() => stage?.close());

const device = () => connect(stage.hub, stage.proxy.url);

describe('a way to the hub that fails', () => {
  const faults: Fault[] = [
    'refuses',
    'drops after it was done',
    'cuts the answer',
    'answers 500 after it was done',
  ];

  test.each(faults)('%s, once and again and again: nothing is lost, nothing counts twice', async (fault) => {
    const sender = await device();
    await sender.see(30, 100);
    stage.proxy.faults.push(fault);
    await sender.deliver();
    expect(await outboxFigures(['hub'])).toMatchObject({ parked: 0, lastError: expect.any(String) });
    stage.proxy.faults.push(fault, fault);
    await sender.deliverAll();
    await expectSum(stage.receiver, sender.id);
  });

  test('every call of a long queue fails once, each in another way', async () => {
    const sender = await device();
    await sender.see(60, 100);
    for (let call = 0; call < 8; call += 1)
      stage.proxy.faults.push(...faults.slice(call % 4, (call % 4) + 1));
    await sender.deliverAll(14);
    expect(stage.proxy.faults).toEqual([]);
    await expectSum(stage.receiver, sender.id);
  });
});

test('1,000 events made without a network arrive in their order when it is back', async () => {
  const sender = await device();
  for (let call = 0; call < 10; call += 1) stage.proxy.faults.push('refuses');
  for (let part = 0; part < 10; part += 1) {
    await sender.see(50, 1000 + part * 100);
    await sender.deliver();
  }
  stage.proxy.faults.length = 0;
  const written = await database.events.count();
  expect(written).toBeGreaterThanOrEqual(1000);
  expect(await stage.receiver.from(sender.id)).toEqual([]);
  expect(await outboxFigures(['hub'])).toMatchObject({
    pending: written,
    parked: 0,
    waitingSince: new Date(NOON).toISOString(),
  });
  const before = stage.proxy.requests();
  await sender.deliverAll(1);
  await expectSum(stage.receiver, sender.id);
  // Not one by one: a comment and its answer go in different rounds, for the second waits for the first.
  expect(stage.proxy.requests() - before).toBeLessThan(written / 10);
});

test('a token revoked in the middle stops the target and keeps the queue; a new code delivers the rest', async () => {
  const sender = await device();
  await sender.see(10, 100);
  await sender.deliver();
  const arrived = (await stage.receiver.from(sender.id)).length;
  await stage.receiver.revoke(sender.id);
  await sender.see(40, 500);
  await sender.deliverAll(2);
  const { pending, parked, lastError } = await outboxFigures(['hub']);
  expect(await stage.receiver.from(sender.id)).toHaveLength(arrived);
  expect({ pending, parked }).toEqual({ pending: (await database.events.count()) - arrived, parked: 0 });
  expect(lastError).toContain('Подключение отозвано');
  const { token } = await connectDevice(stage.hub, 'moderator', sender.id);
  sender.use(token);
  await sender.hurry();
  await expectSum(stage.receiver, sender.id);
});

describe('a clock that is wrong or jumps', () => {
  const MINUTE = 60_000;

  test.each([-10, 10])(
    'by %i minutes: everything arrives, and the times of the device stay as they were',
    async (minutes) => {
      const sender = await device();
      sender.move(minutes * MINUTE);
      await sender.see(3, 100);
      await sender.deliver();
      await expectSum(stage.receiver, sender.id);
      const [first] = await database.events.orderBy('seq').toArray();
      expect(first?.at).toBe(new Date(NOON + minutes * MINUTE).toISOString());
    },
  );

  test('back by ten minutes while a try waits: it is not later than it would have been', async () => {
    const sender = await device();
    await sender.see(3, 100);
    stage.proxy.faults.push('refuses');
    await sender.deliver();
    sender.move(-10 * MINUTE);
    await sender.see(3, 500);
    await sender.deliver();
    await expectSum(stage.receiver, sender.id);
  });

  test('back by a day while a worker dies with lines in its hands: the next one takes them up', async () => {
    const sender = await device();
    await sender.see(3, 100);
    await sender.deliver();
    await database.outbox.toCollection().modify({ state: 'inflight', leaseUntil: sender.now() + MINUTE });
    sender.move(-24 * 60 * MINUTE);
    await sender.deliver();
    await expectSum(stage.receiver, sender.id);
  });

  test('forth by ten minutes and back in the middle of a queue: nothing is lost, nothing counts twice', async () => {
    const sender = await device();
    await sender.see(20, 100);
    stage.proxy.faults.push('drops after it was done');
    await sender.deliver();
    sender.move(10 * MINUTE);
    stage.proxy.faults.push('answers 500 after it was done');
    await sender.deliver();
    sender.move(-10 * MINUTE);
    await sender.see(20, 500);
    await sender.deliver();
    await expectSum(stage.receiver, sender.id);
  });
});
