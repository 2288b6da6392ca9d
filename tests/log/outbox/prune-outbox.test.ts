import { beforeEach, expect, test } from 'vitest';
import { append } from '~/lib/log/chain/append.ts';
import { database } from '~/lib/log/database.ts';
import { enqueueAll, lease, settle } from '~/lib/log/outbox/outbox.ts';
import { pruneOutbox } from '~/lib/log/outbox/prune-outbox.ts';
import { emptyLog } from '~/tests/log/fixtures.ts';

const DAY = 24 * 3_600_000;
const START = Date.parse('2026-09-01T09:00:00Z');

beforeEach(emptyLog);

async function write(count: number): Promise<void> {
  await append({ at: new Date(START).toISOString(), actor: 'device' }, ['hub', 'other'], async (note) => {
    for (let index = 0; index < count; index += 1) {
      note({ type: 'comment.gone', key: `vk:-1:2:${index}`, page: 'vk:-1', data: { by: 'unknown' } });
    }
  });
}

/** Delivers the lines of these numbers on a day after the start. */
async function deliver(day: number, ...seqs: number[]): Promise<void> {
  const rows = seqs.map((seq) => database.outbox.where('[target+seq]').equals(['hub', seq]).first());
  const found = await Promise.all(rows);
  await settle(
    found.map((row) => ({ row: row?.id ?? '', state: 'delivered' })),
    START + day * DAY,
  );
}

const prune = (day: number) => pruneOutbox(new Date(START + day * DAY));
const lines = async (target: string) =>
  (await database.outbox.filter((row) => row.target === target).sortBy('seq')).map(({ seq }) => seq);

test('what was delivered two months ago goes; what waits, is under way or was refused stays for ever', async () => {
  await write(5);
  const [first] = await lease('hub', START, 1);
  await settle([{ row: first?.row.id ?? '', state: 'parked', error: 'Не принято.' }], START);
  await lease('hub', START, 1);
  await deliver(0, 3, 4);
  expect(await prune(59)).toBe(0);
  expect(await prune(61)).toBe(2);
  expect(await prune(2000)).toBe(0);
  expect(await lines('hub')).toEqual([1, 2, 5]);
  expect(await lines('other')).toEqual([1, 2, 3, 4, 5]);
  expect(await database.events.count()).toBe(5);
});

test('what went is never queued again, and what was written meanwhile is', async () => {
  await write(4);
  await deliver(0, 1, 2, 4);
  await deliver(40, 3);
  await prune(61);
  await append({ at: new Date(START).toISOString(), actor: 'device' }, [], async (note) => {
    note({ type: 'comment.gone', key: 'vk:-1:2:9', page: 'vk:-1', data: { by: 'unknown' } });
  });
  expect(await enqueueAll('hub')).toBe(1);
  expect(await enqueueAll('hub')).toBe(0);
  expect(await lines('hub')).toEqual([3, 5]);
  await prune(101);
  expect(await lines('hub')).toEqual([5]);
  expect(await enqueueAll('hub')).toBe(0);
});
