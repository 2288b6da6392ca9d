import { beforeEach, expect, test } from 'vitest';
import { append } from '~/lib/log/chain/append.ts';
import { database } from '~/lib/log/database.ts';
import { enqueueAll, lease, retry, retryAlike, type Settlement, settle } from '~/lib/log/outbox/outbox.ts';
import { outboxFigures } from '~/lib/log/outbox/outbox-figures.ts';
import { parkedFile, parkedLines } from '~/lib/log/outbox/parked-lines.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { at, batch, comment, context, emptyLog } from '~/tests/log/fixtures.ts';

const NOW = Date.parse(at('12:00'));

beforeEach(emptyLog);

/** Writes one event per key, in this order. */
async function write(targets: string[], ...keys: (string | null)[]): Promise<void> {
  await append({ at: at('12:00'), actor: 'device' }, targets, async (note) => {
    for (const key of keys) note({ type: 'comment.gone', key, page: 'vk:-1', data: { by: 'unknown' } });
  });
}

/** Numbers of the leased events. */
async function leased(now = NOW, limit = 50): Promise<number[]> {
  return (await lease('hub', now, limit)).map(({ row }) => row.seq);
}

async function settleSeq(seq: number, result: (row: string) => Settlement, now = NOW): Promise<void> {
  const row = await database.outbox.where('[target+seq]').equals(['hub', seq]).first();
  await settle([result(row?.id ?? '')], now);
}

const delivered = (row: string): Settlement => ({ row, state: 'delivered' });
const parked = (row: string): Settlement => ({ row, state: 'parked', error: 'Не принято.' });
const waiting = (row: string): Settlement => ({
  row,
  state: 'waiting',
  nextAt: NOW + 5_000,
  error: 'Позже.',
});

test('lines are leased in the order of the log, once, up to the limit', async () => {
  await write(['hub'], 'a', 'b', null, null, 'c');
  expect(await leased(NOW, 3)).toEqual([1, 2, 3]);
  expect(await leased()).toEqual([4, 5]);
  expect(await leased()).toEqual([]);
});

test('a later line of a comment waits until the earlier one was delivered', async () => {
  await write(['hub'], 'a', 'a', 'b');
  expect(await leased()).toEqual([1, 3]);
  expect(await leased()).toEqual([]);
  await settleSeq(1, delivered);
  expect(await leased()).toEqual([2]);
});

test('a parked or waiting line holds back its own comment and no other', async () => {
  await write(['hub'], 'a', 'b', null);
  await leased();
  await settleSeq(1, parked);
  await settleSeq(2, waiting);
  await settleSeq(3, parked);
  await write(['hub'], 'a', 'b', 'c', null);
  expect(await leased()).toEqual([6, 7]);
  expect(await leased(NOW + 5_000)).toEqual([2]);
});

test('lines that were refused for the same reason go out together, others stay', async () => {
  await write(['hub', 'redmine'], 'a', 'b', 'c');
  const rows = [...(await lease('hub', NOW, 50)), ...(await lease('redmine', NOW, 50))].map(({ row }) => row);
  await settle(
    rows.map(({ id, key }) => ({ row: id, state: 'parked', error: key === 'b' ? 'Другое.' : 'Чужое.' })),
    NOW,
  );
  expect(await retryAlike(rows[0]?.id ?? '')).toBe(true);
  expect(await leased()).toEqual([1, 3]);
  expect(await lease('redmine', NOW, 50)).toEqual([]);
  expect(await retryAlike(rows[0]?.id ?? '')).toBe(false);
});

test('lines whose worker died are given out again after a minute, not before', async () => {
  await write(['hub'], 'a');
  expect(await leased()).toEqual([1]);
  expect(await leased(NOW + 59_000)).toEqual([]);
  expect(await leased(NOW + 60_000)).toEqual([1]);
});

test('a parked line is shown with its comment and goes out after a retry', async () => {
  await recordSightings(batch([comment('1')]), context({ targets: ['hub'] }));
  const rows = await lease('hub', NOW, 50);
  const row = rows.find(({ row }) => row.key === comment('1').key)?.row.id ?? '';
  await settle([{ row, state: 'parked', error: 'Не принято.' }], NOW);
  expect(await parkedLines(['hub'])).toEqual([
    {
      id: row,
      target: 'hub',
      at: at('12:30'),
      reason: 'Не принято.',
      url: comment('1').url,
      text: comment('1').text,
    },
  ]);
  const file = (await parkedFile(row)) ?? '';
  expect(JSON.parse(file)).toMatchObject({
    target: 'hub',
    attempts: 1,
    reason: 'Не принято.',
    event: { type: 'comment.seen', key: comment('1').key },
    personal: { fields: { text: comment('1').text } },
  });
  expect(await parkedFile('no-such-line')).toBeNull();
  expect(await outboxFigures(['hub'])).toMatchObject({ parked: 1, lastError: 'Не принято.' });
  expect(await retry(row)).toBe(true);
  expect(await retry(row)).toBe(false);
  expect((await lease('hub', NOW, 50)).map(({ row }) => row.id)).toEqual([row]);
});

test('a target connected later gets everything that was written before, each event once', async () => {
  await write([], 'a', 'b');
  await write(['hub'], 'c');
  expect(await enqueueAll('hub')).toBe(2);
  expect(await enqueueAll('hub')).toBe(0);
  expect(await leased()).toEqual([1, 2, 3]);
});

test('targets do not disturb each other', async () => {
  await write(['hub', 'other'], 'a');
  expect(await leased()).toEqual([1]);
  expect(await outboxFigures(['other'])).toMatchObject({ pending: 1, waitingSince: at('12:00') });
  expect(await lease('other', NOW, 50)).toHaveLength(1);
});
