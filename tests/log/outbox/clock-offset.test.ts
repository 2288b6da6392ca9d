import { beforeEach, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { clockOffset, noteOffsets, recordClocks } from '~/lib/log/outbox/clock-offset.ts';
import { emptyLog } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const context = { targets: ['hub'], now: new Date('2026-11-18T12:00:00Z'), device: 'device' };

async function logged(): Promise<unknown[]> {
  const events = await database.events.orderBy('seq').toArray();
  return events.map(({ type, data }) => [type, data.offset]);
}

test('one slow answer does not move the clock', async () => {
  await noteOffsets('hub', [100, 200]);
  await noteOffsets('hub', [3_900]);
  expect(await clockOffset('hub')).toBe(200);
  expect(await clockOffset('other')).toBeNull();
});

test('a clock that is off is written into the log once, and again when it is put right', async () => {
  await noteOffsets('hub', [600_100, 600_000, 600_300]);
  await Promise.all([recordClocks(context), recordClocks(context)]);
  await recordClocks(context);
  expect(await logged()).toEqual([['clock.measured', 600_100]]);
  await noteOffsets('hub', [-300, 0, 200, 100, 300, 0, 10, 20, 30]);
  await recordClocks(context);
  expect(await logged()).toEqual([
    ['clock.measured', 600_100],
    ['clock.measured', 20],
  ]);
});

test('a clock that is right writes nothing', async () => {
  await noteOffsets('hub', [900, -800]);
  await recordClocks(context);
  expect(await logged()).toEqual([]);
});
