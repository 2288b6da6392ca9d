import { beforeEach, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { decideAppeal, openAppeal } from '~/lib/log/moderation/appeal.ts';
import { authorMeasures, recordBlock, recordWarning } from '~/lib/log/moderation/measures.ts';
import { forgetAuthor } from '~/lib/log/person/forget.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { pictureOf } from '~/lib/log/removals/pictures.ts';
import { takeSnapshot } from '~/lib/log/removals/take-snapshot.ts';
import { DEFAULT_LADDER } from '~/lib/moderation/ladder.ts';
import { id, look, RULE, rude, seen } from '~/tests/log/desk-fixtures.ts';
import { at, batch, emptyLog } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const warned = { rule: RULE, step: 'warn', text: 'Ольга, без мата', snapshot: null };
const blocked = { hours: 24, step: '24h', rule: RULE, networkReason: 'vk:3', snapshot: null };

test('the ladder climbs by what was done on this page, and starts anew when it is stale', async () => {
  await seen('1');
  const { key } = rude('1');
  const next = async (now: string) => (await authorMeasures(key, DEFAULT_LADDER, new Date(now)))?.next;
  expect(await next(at('10:31'))).toBe('warn');
  await recordWarning(look('10:32'), key, warned);
  expect(await next(at('10:33'))).toBe('24h');
  await recordBlock(look('10:34'), key, blocked);
  expect(await next(at('10:35'))).toBe('7d');
  expect(await next('2027-02-17T10:00:00.000Z')).toBe('warn');
});

test('measures stay on their page and are not those of a namesake', async () => {
  const elsewhere = { key: 'vk:-7:1:9', owner: '-7' };
  const page = { network: 'vk', owner: '-7', slug: null, name: null } as const;
  await recordSightings(batch([rude('9', elsewhere)], { page }), look('10:30'));
  const namesake = rude('2', { author: { ...rude('2').author, id: '77', slug: 'olga77' } });
  const nameless = rude('3', { author: { ...rude('3').author, id: null, slug: null } });
  await recordSightings(batch([rude('1'), namesake, nameless]), look('10:30'));
  await recordWarning(look('10:32'), rude('1').key, warned);
  for (const key of ['vk:-7:1:9', namesake.key]) {
    expect((await authorMeasures(key, DEFAULT_LADDER, new Date(at('10:33'))))?.live).toEqual([]);
  }
  expect(await recordWarning(look('10:32'), nameless.key, warned)).toEqual({
    ok: false,
    why: 'unknown-author',
  });
});

test('an appeal is decided by another person; where the removal was wrong its warning counts no more', async () => {
  await seen('1');
  const { key } = rude('1');
  const snapshot = await id(takeSnapshot(look('10:35'), key, RULE, null));
  await recordWarning(look('10:36'), key, { ...warned, snapshot });
  await recordSightings(batch([rude('1', { deleted: true, goneBy: 'us' })]), look('10:36'));
  const removal = (await database.comments.get(key))?.removal?.id ?? '';
  const appeal = await id(openAppeal(look('11:00'), removal, 'Меня удалили за вопрос'));
  const decision = { restored: true, reason: 'Слово заменено', decider: 'Н. Орлова', remover: null };
  const refused = { ok: false, why: 'same-person' };
  for (const remover of [null, 'орлова нина']) {
    expect(await decideAppeal(look('11:10'), appeal, { ...decision, remover }, false)).toEqual(refused);
    expect(await decideAppeal(look('11:10'), appeal, { ...decision, remover }, true)).toEqual(refused);
  }
  await decideAppeal(look('11:10'), appeal, { ...decision, remover: 'М. Соколова' }, false);
  expect((await database.removals.get(removal))?.appeal).toMatchObject({
    text: 'Меня удалили за вопрос',
    decision: { restored: true, decider: 'Н. Орлова', remover: 'М. Соколова', reason: 'Слово заменено' },
  });
  expect((await authorMeasures(key, DEFAULT_LADDER, new Date(at('11:20'))))?.next).toBe('warn');
  expect(await decideAppeal(look('11:30'), appeal, decision, false)).toEqual({
    ok: false,
    why: 'already-decided',
  });
});

test('a device that the hub tells from the remover’s decides without a name; without a hub it does not', async () => {
  await seen('1');
  const { key } = rude('1');
  await id(takeSnapshot(look('10:35'), key, RULE, null));
  await recordSightings(batch([rude('1', { deleted: true, goneBy: 'us' })]), look('10:36'));
  const removal = (await database.comments.get(key))?.removal?.id ?? '';
  const appeal = await id(openAppeal(look('11:00'), removal, 'Меня удалили'));
  const elsewhere = { ...look('11:10'), device: 'another-device' };
  const decision = { restored: false, reason: 'Мат', decider: null, remover: null };
  expect(await decideAppeal(elsewhere, appeal, decision, false)).toMatchObject({ why: 'same-person' });
  expect(await decideAppeal(elsewhere, appeal, decision, true)).toMatchObject({ ok: true });
});

test('what is kept about an author can be forgotten, and the chain stays whole', async () => {
  await seen('1');
  const { key } = rude('1');
  const warning = await id(recordWarning(look('10:32'), key, warned));
  await forgetAuthor(look('10:40'), key);
  expect((await authorMeasures(key, DEFAULT_LADDER, new Date(at('10:41'))))?.live).toEqual([]);
  expect(await database.personal.get(warning)).toBeUndefined();
  expect(await pictureOf(null)).toBeNull();
});
