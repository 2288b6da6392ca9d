import { beforeEach, expect, test } from 'vitest';
import { verifyLog } from '~/lib/log/chain/verify-log.ts';
import { database } from '~/lib/log/database.ts';
import { recordWarning } from '~/lib/log/moderation/measures.ts';
import { forgetAbandoned } from '~/lib/log/person/forget-abandoned.ts';
import { rebuildProjections } from '~/lib/log/projection/rebuild.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { keepPicture, pictureOf } from '~/lib/log/removals/pictures.ts';
import { abandonSnapshot, recordRule } from '~/lib/log/removals/snapshot-use.ts';
import { takeSnapshot } from '~/lib/log/removals/take-snapshot.ts';
import { id, look, RULE, rude, seen } from '~/tests/log/desk-fixtures.ts';
import { at, batch, comment, context, emptyLog, written } from '~/tests/log/fixtures.ts';

beforeEach(async () => {
  await emptyLog();
  await seen('1', '2');
});

const { key } = rude('1');
const begin = async (time: string, picture: string | null = null) =>
  id(takeSnapshot(look(time), key, null, picture, true));
const gone = (goneBy: 'us' | 'page' | 'author' | 'network') => rude('1', { deleted: true, goneBy });
const removals = () => database.removals.toArray();
const daysLater = (days: number) => context({ now: new Date(Date.parse(at('10:35')) + days * 86_400_000) });

test('the evidence comes first, then the rule, then what became of it', async () => {
  const snapshot = await begin('10:35');
  expect(await database.snapshots.get(snapshot)).toMatchObject({
    rule: null,
    removing: true,
    at: at('10:35'),
  });
  await id(recordRule(look('10:36'), key, snapshot, RULE));
  expect(await database.snapshots.get(snapshot)).toMatchObject({ rule: RULE, ruledAt: at('10:36') });
  await recordSightings(batch([gone('us')]), look('10:37'));
  expect(await removals()).toMatchObject([{ by: 'us', snapshot, rule: RULE, at: at('10:37') }]);
  const about = (await written()).filter((type) => type.startsWith('removal.'));
  expect(about).toEqual(['removal.snapshot', 'removal.ruled', 'removal.done']);
});

test('the same rule twice is written once, another one replaces it', async () => {
  const snapshot = await begin('10:35');
  await id(recordRule(look('10:36'), key, snapshot, RULE));
  await id(recordRule(look('10:36'), key, snapshot, RULE));
  await id(recordRule(look('10:37'), key, snapshot, { number: '2.2', text: 'Оскорбления' }));
  expect((await written()).filter((type) => type === 'removal.ruled')).toHaveLength(2);
  expect((await database.snapshots.get(snapshot))?.rule?.number).toBe('2.2');
});

test('a rule that comes after the comment went is the reason of that removal', async () => {
  const snapshot = await begin('10:35');
  await recordSightings(batch([gone('us')]), look('10:36'));
  expect(await removals()).toMatchObject([{ by: 'us', snapshot, rule: null }]);
  await id(recordRule(look('10:37'), key, snapshot, RULE));
  expect(await removals()).toMatchObject([{ rule: RULE }]);
});

test('a snapshot of a removal that was not done is erased with its picture, and the chain stays whole', async () => {
  const picture = await keepPicture(new Uint8Array([1, 2, 3]), key, new Date(at('10:35')));
  const snapshot = await begin('10:35', picture);
  await id(abandonSnapshot(look('10:36'), key, snapshot));
  expect(await database.snapshots.count()).toBe(0);
  expect(await database.personal.get(snapshot)).toBeUndefined();
  expect(await pictureOf(picture)).toBeNull();
  expect(await database.events.get(snapshot)).toMatchObject({ type: 'removal.snapshot' });
  expect(await verifyLog()).toMatchObject({ ok: true });
  await rebuildProjections();
  expect(await database.snapshots.count()).toBe(0);
});

test('a picture that another snapshot shows too stays', async () => {
  const picture = await keepPicture(new Uint8Array([1, 2, 3]), key, new Date(at('10:35')));
  await id(takeSnapshot(look('10:34'), key, null, picture));
  const snapshot = await begin('10:35', picture);
  await id(abandonSnapshot(look('10:36'), key, snapshot));
  expect(await pictureOf(picture)).not.toBeNull();
});

test.each(['us', 'page', 'author', 'network'] as const)(
  'what goes by %s after the snapshot was dropped is no removal with evidence',
  async (by) => {
    const snapshot = await begin('10:35');
    await id(recordRule(look('10:35'), key, snapshot, RULE));
    await id(abandonSnapshot(look('10:36'), key, snapshot));
    await recordSightings(batch([gone(by)]), look('10:37'));
    expect(await written()).not.toContain('removal.done');
    expect((await removals()).map((row) => [row.by, row.snapshot, row.rule])).toEqual(
      by === 'us' || by === 'page' ? [[by, null, null]] : [],
    );
  },
);

test.each(['page', 'author', 'network'] as const)(
  'what goes by %s before a rule was chosen is no removal of ours',
  async (by) => {
    await begin('10:35');
    await recordSightings(batch([gone(by)]), look('10:36'));
    expect(await written()).not.toContain('removal.done');
  },
);

test('of two tabs that began, the one that chose a rule removed it', async () => {
  const chosen = await begin('10:35');
  await id(recordRule(look('10:36'), key, chosen, RULE));
  const other = await begin('10:37');
  await recordSightings(batch([gone('us')]), look('10:38'));
  expect(await removals()).toMatchObject([{ snapshot: chosen, rule: RULE }]);
  await id(abandonSnapshot(look('10:39'), key, other));
  expect(await database.snapshots.toCollection().primaryKeys()).toEqual([chosen]);
});

test('what a removal or a warning rests on is never dropped', async () => {
  const snapshot = await begin('10:35');
  const warned = rude('2').key;
  const cited = await id(takeSnapshot(look('10:35'), warned, null, null));
  await id(
    recordWarning(look('10:36'), warned, { rule: RULE, step: 'warn', text: 'Ольга', snapshot: cited }),
  );
  await recordSightings(batch([gone('us')]), look('10:36'));
  await id(abandonSnapshot(look('10:37'), key, snapshot));
  await id(abandonSnapshot(look('10:37'), warned, cited));
  expect(await forgetAbandoned(daysLater(40))).toBe(0);
  expect(await written()).not.toContain('removal.abandoned');
  expect((await database.snapshots.get(cited))?.text).not.toBe('');
});

test('what nobody could drop is dropped in an hour, what was recorded by itself in thirty days', async () => {
  const begun = await begin('10:35');
  const recorded = await id(takeSnapshot(look('10:35'), rude('2').key, null, null));
  expect(await forgetAbandoned(look('11:30'))).toBe(0);
  expect(await forgetAbandoned(look('11:36'))).toBe(1);
  expect(await database.personal.get(begun)).toBeUndefined();
  expect(await forgetAbandoned(daysLater(29))).toBe(0);
  expect(await forgetAbandoned(daysLater(31))).toBe(1);
  expect(await database.personal.get(recorded)).toBeUndefined();
});

test('what may explain where a comment went stays: its rule was chosen and it is gone by an unknown hand', async () => {
  const snapshot = await begin('10:35');
  await id(recordRule(look('10:36'), key, snapshot, RULE));
  await recordSightings(batch([rude('1', { deleted: true })]), look('10:37'));
  expect(await forgetAbandoned(daysLater(2))).toBe(0);
  expect(await database.snapshots.get(snapshot)).toBeDefined();
});

test('no snapshot is taken of criticism without a flag, nor of what is gone already', async () => {
  const critic = comment('3', { text: 'Позор! Власть ничего не делает' });
  await recordSightings(batch([critic]), look('10:31'));
  expect(await takeSnapshot(look('10:32'), critic.key, null, null)).toEqual({ ok: false, why: 'guarded' });
  await recordSightings(batch([gone('author')]), look('10:33'));
  expect(await takeSnapshot(look('10:34'), key, null, null)).toEqual({ ok: false, why: 'already-gone' });
  expect(await written()).not.toContain('removal.snapshot');
});
