import { beforeEach, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { change } from '~/lib/log/journal.ts';
import { loadAll } from '~/lib/log/projection/working-set.ts';
import { readOverview } from '~/lib/log/queue/overview-reader.ts';
import { todayFigures } from '~/lib/log/queue/today.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { explainRemoval, recordRemoval, undoRemoval } from '~/lib/log/removals/removal.ts';
import { takeSnapshot } from '~/lib/log/removals/take-snapshot.ts';
import { decideTriage } from '~/lib/log/triage/triage-desk.ts';
import { FLAG, id, look, RUDE, RULE, rude, seen } from '~/tests/log/desk-fixtures.ts';
import { at, batch, comment, context, emptyLog, reply, written } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

test('a snapshot holds the text, the flags, the author, the post and three comments on either side', async () => {
  const others = ['1', '2', '3', '4', '6', '7', '8', '9'].map((each) => comment(each, { text: `№ ${each}` }));
  await recordSightings(batch([...others, rude('5')]), look('10:30'));
  const snapshot = await id(takeSnapshot(look('10:35'), rude('5').key, RULE, null));
  const row = await database.snapshots.get(snapshot);
  expect(row).toMatchObject({
    key: rude('5').key,
    text: RUDE,
    author: { id: '501', name: 'Ольга Кузнецова' },
    flags: [FLAG],
    rule: RULE,
    url: rude('5').url,
    posted: { at: at('10:24'), precision: 'minute' },
    seenAt: at('10:30'),
    at: at('10:35'),
    coverage: { seen: 9, total: 9 },
    substance: true,
  });
  expect(row?.context.map(({ side, text }) => `${side} ${text}`)).toEqual([
    'before № 2',
    'before № 3',
    'before № 4',
    'after № 6',
    'after № 7',
    'after № 8',
  ]);
  expect(row?.hash).toBe((await database.events.get(snapshot))?.hash);
});

test('nobody writes down a removal by us without a snapshot of this very comment', async () => {
  await seen('1', '2');
  const other = await id(takeSnapshot(look('10:35'), rude('2').key, RULE, null));
  const told = { by: 'us', rule: RULE, networkReason: null } as const;
  for (const snapshot of [null, other, '019a0000-0000-7000-8000-000000000000']) {
    const refused = await recordRemoval(look('10:36'), rude('1').key, { ...told, snapshot });
    expect(refused).toEqual({ ok: false, why: 'no-snapshot' });
  }
  expect(await written()).not.toContain('removal.done');
});

test('the log itself refuses it, whoever asks', async () => {
  await seen('1');
  const { key } = rude('1');
  const data = { snapshot: null, by: 'us' as const, rule: RULE, networkReason: null };
  const bare = change(look('10:36'), loadAll, ({ note }) => {
    note({ type: 'removal.done', key, page: 'vk:-38612614', data });
  });
  await expect(bare).rejects.toThrow(/needs a snapshot/);
  expect(await written()).not.toContain('removal.done');
});

test('after the snapshot the deletion on the page is the removal, once, with its rule', async () => {
  await seen('1');
  const snapshot = await id(takeSnapshot(look('10:35'), rude('1').key, RULE, null));
  const gone = rude('1', { deleted: true, goneBy: 'us' });
  const { verdicts, board } = await recordSightings(batch([gone]), look('10:36'));
  expect(verdicts).toMatchObject([
    { state: 'gone', dueAt: at('18:24'), removal: { by: 'us', snapshot, rule: RULE, open: true } },
  ]);
  expect(board).toMatchObject({ open: 1, queue: [{ key: rude('1').key, state: 'gone' }] });
  const told = { snapshot, by: 'us', rule: null, networkReason: null } as const;
  const again = await recordRemoval(look('10:37'), rude('1').key, told);
  expect(again).toEqual({ ok: true, event: verdicts[0]?.removal?.id });
  expect((await written()).filter((type) => type === 'removal.done')).toHaveLength(1);
});

test('a removal that left no stub on the page is told by the moderator', async () => {
  await seen('1');
  const { key } = rude('1');
  const snapshot = await id(takeSnapshot(look('10:35'), key, RULE, null));
  const told = { snapshot, by: 'us', rule: null, networkReason: 'vk:3' } as const;
  const removal = await id(recordRemoval(look('10:36'), key, told));
  expect(await database.comments.get(key)).toMatchObject({
    state: 'gone',
    removal: { id: removal, rule: RULE, open: true },
  });
  expect(await database.removals.toArray()).toMatchObject([{ id: removal, networkReason: 'vk:3' }]);
});

test('a removed question is closed by an answer of the page', async () => {
  await seen('1');
  await takeSnapshot(look('10:35'), rude('1').key, RULE, null);
  await recordSightings(batch([rude('1', { deleted: true, goneBy: 'us' })]), look('10:36'));
  const { verdicts, board } = await recordSightings(batch([reply('2', '1')]), look('12:30'));
  expect(verdicts[0]).toMatchObject({ state: 'gone', dueAt: null, removal: { open: false } });
  expect(board.open).toBe(0);
});

test('a removal past the product is one without a reason, and the reason can be added', async () => {
  await seen('1');
  const gone = rude('1', { deleted: true, goneBy: 'us' });
  const { verdicts } = await recordSightings(batch([gone]), look('10:36'));
  expect(verdicts[0]?.removal).toMatchObject({ by: 'us', snapshot: null, rule: null });
  const removal = verdicts[0]?.removal?.id ?? '';
  await explainRemoval(look('10:40'), removal, { rule: RULE, networkReason: 'vk:3', note: 'мат' });
  expect(await database.removals.get(removal)).toMatchObject({
    rule: RULE,
    networkReason: 'vk:3',
    note: 'мат',
    substance: true,
  });
});

test('what the author deleted owes nothing and is no removal', async () => {
  await seen('1');
  const { verdicts, board } = await recordSightings(batch([rude('1', { deleted: true })]), look('10:36'));
  expect(verdicts).toMatchObject([{ state: 'gone', dueAt: null, removal: null }]);
  expect(board.open).toBe(0);
});

test('board, dashboard and popup count a removed question alike', async () => {
  await recordSightings(batch([rude('1'), comment('2', { text: 'Ты дебил' })]), look('10:30'));
  const gone = [rude('1'), comment('2', { text: 'Ты дебил' })].map((one) => ({ ...one, deleted: true }));
  const { board } = await recordSightings(
    batch(gone.map((one) => ({ ...one, goneBy: 'us' }))),
    look('10:36'),
  );
  const { items } = await readOverview();
  expect(board.queue.map(({ key }) => key)).toEqual([rude('1').key]);
  expect(items.map(({ key }) => key)).toEqual([rude('1').key]);
  expect((await todayFigures([], new Date(at('10:40')))).open).toBe(1);
});

test.each([
  ['that no answer is owed', { kind: 'duty', duty: 'none', reason: 'Ответили в личные сообщения' }],
  ['how it ended', { kind: 'outcome', outcome: 'satisfied' }],
] as const)('a removed question is closed when a person says %s', async (_, decision) => {
  await seen('1');
  await recordSightings(batch([rude('1', { deleted: true, goneBy: 'us' })]), look('10:36'));
  const row = async () => database.comments.get(rude('1').key);
  expect((await row())?.removal?.open).toBe(true);
  await decideTriage(context({ now: new Date(at('10:40')) }), [rude('1').key], decision);
  expect(await row()).toMatchObject({ state: 'gone', dueAt: null, removal: { open: false } });
});

test('a colleague’s removal keeps the question open and is not asked about here', async () => {
  await seen('1');
  const gone = rude('1', { deleted: true, goneBy: 'page' });
  const { verdicts } = await recordSightings(batch([gone]), look('10:36'));
  expect(verdicts[0]?.removal).toMatchObject({ by: 'page', snapshot: null, open: true });
});

test.each([
  ['page', 'us', RULE],
  ['author', 'author', null],
  ['network', 'network', null],
] as const)('a stub that names %s after our snapshot is a removal by %s', async (goneBy, by, rule) => {
  await seen('1');
  const snapshot = await id(takeSnapshot(look('10:35'), rude('1').key, RULE, null));
  await recordSightings(batch([rude('1', { deleted: true, goneBy })]), look('10:36'));
  expect(await database.removals.toArray()).toMatchObject([{ by, snapshot, rule }]);
});

test('a snapshot of long ago was not taken for what is gone now', async () => {
  await seen('1');
  await takeSnapshot(look('10:35'), rude('1').key, RULE, null);
  await recordSightings(batch([rude('1', { deleted: true, goneBy: 'us' })]), look('12:36'));
  expect(await database.removals.toArray()).toMatchObject([{ by: 'us', snapshot: null, rule: null }]);
});

test('an insult without a question leaves the queue with its removal', async () => {
  await recordSightings(batch([comment('1', { text: 'Ты дебил' })]), look('10:30'));
  await takeSnapshot(look('10:35'), comment('1').key, RULE, null);
  const gone = comment('1', { text: 'Ты дебил', deleted: true, goneBy: 'us' });
  const { board } = await recordSightings(batch([gone]), look('10:36'));
  expect(board.open).toBe(0);
});

test('a removed comment that stands on the page again is restored', async () => {
  await seen('1');
  await takeSnapshot(look('10:35'), rude('1').key, RULE, null);
  await recordSightings(batch([rude('1', { deleted: true, goneBy: 'us' })]), look('10:36'));
  const { verdicts } = await recordSightings(batch([rude('1')]), look('10:40'));
  expect(verdicts).toMatchObject([{ state: 'unanswered', removal: null, flags: [FLAG] }]);
  expect(await database.removals.toArray()).toMatchObject([{ undoneAt: at('10:40') }]);
});

test('a restoring that the moderator tells is written down once', async () => {
  await seen('1');
  const gone = rude('1', { deleted: true, goneBy: 'us' });
  const removal = (await recordSightings(batch([gone]), look('10:36'))).verdicts[0]?.removal?.id ?? '';
  await undoRemoval(look('10:40'), removal);
  await undoRemoval(look('10:41'), removal);
  expect((await written()).filter((type) => type === 'removal.undone')).toHaveLength(1);
});
