import { beforeEach, expect, test } from 'vitest';
import { append } from '~/lib/log/chain/append.ts';
import { type EventDraft, verifyChain } from '~/lib/log/chain/chain.ts';
import { deviceId } from '~/lib/log/chain/device.ts';
import { exportLog } from '~/lib/log/chain/export.ts';
import { database } from '~/lib/log/database.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { at, batch, comment, context, emptyLog, reply } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const STAMP = { at: at('12:30'), actor: 'device' };
const GONE: EventDraft = { type: 'comment.gone', key: 'vk:-1:1:1', page: 'vk:-1', data: { by: 'unknown' } };

async function links() {
  const events = await database.events.orderBy('seq').toArray();
  const sides = await database.personal.bulkGet(events.map(({ id }) => id));
  return events.map((event, index) => ({ event, personal: sides[index] ?? null }));
}

test('a change that fails halfway leaves nothing behind', async () => {
  await recordSightings(batch([comment('1')]), context({ targets: ['hub'] }));
  const before = await Promise.all(database.tables.map((table) => table.toArray()));
  const failing = append(STAMP, ['hub'], async (write) => {
    write(GONE);
    await database.comments.clear();
    throw new Error('killed');
  });
  await expect(failing).rejects.toThrow('killed');
  expect(await Promise.all(database.tables.map((table) => table.toArray()))).toEqual(before);
});

test('every event has a line of the outbox for every connected target, and none without', async () => {
  await append(STAMP, [], async (write) => write(GONE));
  await append(STAMP, ['hub', 'other'], async (write) => write(GONE));
  const rows = await database.outbox.toArray();
  expect(rows.map(({ target, seq, state }) => [target, seq, state])).toEqual([
    ['hub', 2, 'pending'],
    ['other', 2, 'pending'],
  ]);
});

test('writers that run at once are put one after another, and the chain is whole', async () => {
  await Promise.all(Array.from({ length: 20 }, () => append(STAMP, [], async (write) => write(GONE))));
  expect(verifyChain(await links())).toMatchObject({ ok: true, count: 20 });
});

test('two tabs that send the same batch write each event once', async () => {
  const seen = batch([comment('1'), comment('2'), reply('3', '1')]);
  const [one, other] = await Promise.all([
    recordSightings(seen, context()),
    recordSightings(seen, context()),
  ]);
  const types = (await database.events.toArray()).map(({ type, key }) => `${type} ${key}`);
  expect(new Set(types).size).toBe(types.length);
  expect(types.filter((type) => type.startsWith('answer.seen'))).toHaveLength(1);
  expect(other.verdicts).toEqual(one.verdicts);
  expect([one.changed, other.changed]).toEqual([true, false]);
  expect(verifyChain(await links())).toMatchObject({ ok: true });
});

test('the exported file holds the whole log and proves itself', async () => {
  const half = 'Текст с половиной смайлика \uD83D';
  await recordSightings(batch([comment('1', { text: half }), reply('2', '1')]), context());
  let text = '';
  for await (const piece of exportLog(new Date(at('13:00')))) text += piece;
  const [head, ...events] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(head).toMatchObject({ otklik: 1, exportedAt: at('13:00'), device: await deviceId() });
  expect(events).toEqual(await links());
  expect(verifyChain(events)).toMatchObject({ ok: true, count: events.length });
});

test('the device keeps its id', async () => {
  const ids = await Promise.all([deviceId(), deviceId()]);
  expect(new Set([...ids, await deviceId()]).size).toBe(1);
});
