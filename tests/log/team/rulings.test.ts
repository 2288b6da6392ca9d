import { beforeEach, expect, test } from 'vitest';
import { verifyLog } from '~/lib/log/chain/verify-log.ts';
import { database } from '~/lib/log/database.ts';
import { recordWarning } from '~/lib/log/moderation/measures.ts';
import { eraseComments, eraseEverywhere } from '~/lib/log/person/erase-comments.ts';
import { rebuildProjections } from '~/lib/log/projection/rebuild.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { keepPicture } from '~/lib/log/removals/pictures.ts';
import { createRemovalReader } from '~/lib/log/removals/removal-reader.ts';
import { readRemovals } from '~/lib/log/removals/removal-records.ts';
import { takeSnapshot } from '~/lib/log/removals/take-snapshot.ts';
import { erasedAtWish, keepRulings, rulingsCursor } from '~/lib/log/team/evidence/rulings.ts';
import type { TeamEvent } from '~/lib/log/team/told-event.ts';
import { removalCases } from '~/lib/report/removals/removal-case.ts';
import { id, look, RULE, rude, seen } from '~/tests/log/desk-fixtures.ts';
import { at, batch, emptyLog, written } from '~/tests/log/fixtures.ts';
import { LogWriter } from '~/tests/server/deliveries.ts';

beforeEach(emptyLog);

const KEY = rude('1').key;
const HUB = 'hub';

/** A removal of this device, with its evidence and a warning; gives its id. */
async function removed(): Promise<string> {
  await seen('1', '2');
  const picture = await keepPicture(new Uint8Array([1, 2, 3]), KEY, new Date(at('10:31')));
  const snapshot = await id(takeSnapshot(look('10:31'), KEY, RULE, picture));
  await recordWarning(look('10:32'), KEY, { rule: RULE, step: 'warn', text: 'Прошу без мата', snapshot });
  await recordSightings(batch([rude('1', { deleted: true, goneBy: 'us' })]), look('10:33'));
  return (await database.comments.get(KEY))?.removal?.id ?? '';
}

/** What a supervisor says of it on her device: a complaint, and that it is granted. */
function rulings(removal: string, key = KEY): TeamEvent[] {
  const olga = new LogWriter('olga');
  const about = { key, page: 'vk:-1' };
  const opened = olga.write({
    type: 'appeal.opened',
    ...about,
    data: { removal, snapshot: null },
    personal: { text: 'Меня удалили' },
  });
  const decided = olga.write(
    {
      type: 'appeal.decided',
      ...about,
      data: { appeal: opened.event.id, restored: true, reason: 'Вопрос по делу' },
      personal: { decider: 'Ольга' },
    },
    '2026-11-20T09:05:00.000Z',
  );
  return [opened, decided];
}

const appealOf = async (removal: string) =>
  (await readRemovals()).removals.find((row) => row.id === removal)?.appeal;

test('what a supervisor decided stands on the own removal with reason and moment, without the words of the complaint', async () => {
  const removal = await removed();
  const read = createRemovalReader();
  await read();
  await keepRulings(HUB, [...rulings(removal), ...rulings(removal, 'vk:-1:2:other')], 'after', 'here');
  expect(await appealOf(removal)).toMatchObject({
    told: true,
    text: '',
    decision: { restored: true, reason: 'Вопрос по делу', decider: 'Ольга', at: '2026-11-20T09:05:00.000Z' },
  });
  expect((await read()).records).toEqual(await readRemovals());
  expect(await rulingsCursor(HUB)).toBe('after');
  const kept = JSON.stringify(await database.rulings.toArray());
  expect(kept).not.toContain('Меня удалили');
  expect(kept).not.toContain('vk:-1:2:other');
});

test.each(['page', undefined] as const)(
  'a second browser that only found the comment gone (%s) shows the decision too, heard before or after',
  async (goneBy) => {
    await seen('1', '2');
    const elsewhere = '019a0000-0000-7000-8000-000000000077';
    await keepRulings(HUB, rulings(elsewhere), 'after', 'here');
    const gone = { deleted: true, ...(goneBy && { goneBy }) };
    await recordSightings(batch([rude('1', gone)]), look('10:33'));
    const [removal, ...others] = (await readRemovals()).removals;
    expect(others).toEqual([]);
    expect(removal).toMatchObject({
      key: KEY,
      appeal: { told: true, decision: { restored: true, reason: 'Вопрос по делу', decider: 'Ольга' } },
    });
    expect(removal?.id).not.toBe(elsewhere);
  },
);

/** What a supervisor finds of a removal with no complaint made, and that she takes it back. */
function judged(removal: string): TeamEvent[] {
  const olga = new LogWriter('olga');
  const word = { appeal: removal, restored: true, reason: 'Это не мат' };
  const write = (data: typeof word & { withdrawn?: true }, time: string) =>
    olga.write(
      { type: 'appeal.decided', key: KEY, page: 'vk:-1', data, personal: { decider: 'Ольга' } },
      `2026-11-20T${time}:00.000Z`,
    );
  return [write(word, '09:05'), write({ ...word, withdrawn: true }, '09:06')];
}

test('what a supervisor finds with no complaint made stands on the removal, and can be taken back', async () => {
  const removal = await removed();
  const [word, back] = judged(removal);
  if (!word || !back) throw new Error('Two events');
  await keepRulings(HUB, [word], 'one', 'here');
  const { removals } = await readRemovals();
  expect(removals).toMatchObject([
    { appeal: null, review: { restored: true, reason: 'Это не мат', decider: 'Ольга', actor: 'olga' } },
  ]);
  expect(removalCases(await readRemovals())).toMatchObject([
    { appeal: 'none', ruling: 'wrong', restore: ['disagreed'] },
  ]);
  await keepRulings(HUB, [back], 'two', 'here');
  expect(removalCases(await readRemovals())).toMatchObject([{ ruling: 'none', restore: [] }]);
});

test('what this device said itself is not heard a second time', async () => {
  const removal = await removed();
  await keepRulings(HUB, rulings(removal), 'after', 'olga');
  expect(await database.rulings.count()).toBe(0);
});

test('whom a supervisor erased is erased here: name, words, picture and warning; the chain stays whole and says so once', async () => {
  await removed();
  expect(await eraseComments(look('11:00'), [KEY, 'vk:-1:2:other'])).toBeGreaterThan(2);
  const { removals, snapshots, measures } = await readRemovals();
  expect(measures).toEqual([]);
  expect(removals).toMatchObject([{ key: KEY, author: { name: '' }, rule: RULE }]);
  expect([...snapshots.values()]).toMatchObject([{ text: '', picture: null, context: [] }]);
  expect(await database.pictures.count()).toBe(0);
  const sides = JSON.stringify(
    await database.personal
      .where('event')
      .anyOf(await database.events.where('key').equals(KEY).primaryKeys())
      .toArray(),
  );
  expect(sides).toBe('[]');
  expect(await verifyLog()).toMatchObject({ ok: true });
  const left = JSON.stringify(await readRemovals(), (_, value) =>
    value instanceof Map ? [...value] : value,
  );
  await rebuildProjections();
  expect(
    JSON.stringify(await readRemovals(), (_, value) => (value instanceof Map ? [...value] : value)),
  ).toBe(left);

  const events = await written();
  expect(await eraseComments(look('11:05'), [KEY])).toBe(0);
  expect(await written()).toEqual(events);
});

test('a comment that stands on its page bears a pseudonym, and colleagues’ devices do not erase it in turn', async () => {
  await seen('2');
  expect(await eraseComments(look('11:00'), [rude('2').key])).toBeGreaterThan(0);
  expect(await database.comments.get(rude('2').key)).toMatchObject({
    text: '',
    author: { name: expect.stringMatching(/^житель/) },
  });
  const events = await written();
  expect(await eraseComments(look('11:05'), [rude('2').key])).toBe(0);
  expect(await written()).toEqual(events);
});

test('a supervisor who keeps nothing about the author still writes the erasure down for the others', async () => {
  await eraseEverywhere(look('11:00'), [KEY]);
  const [event] = await database.events.where('type').equals('data.erased').toArray();
  expect(event?.data).toEqual({ events: [], keys: [KEY], why: 'asked' });
  const told = event ? [{ event, personal: null }] : [];
  expect(erasedAtWish(told)).toEqual([KEY]);
  const old = new LogWriter('olga').write({
    type: 'data.erased',
    key: null,
    page: null,
    data: { events: [], keys: [KEY], why: 'stale' },
  });
  expect(erasedAtWish([old])).toEqual([]);
});
