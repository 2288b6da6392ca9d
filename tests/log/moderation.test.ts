import { beforeEach, expect, test } from 'vitest';
import { decideAppeal, openAppeal } from '~/lib/log/appeal.ts';
import { database } from '~/lib/log/database.ts';
import { recordFlagDecision } from '~/lib/log/flag-decision.ts';
import { forgetAuthor } from '~/lib/log/forget.ts';
import { change } from '~/lib/log/journal.ts';
import { authorMeasures, recordBlock, recordWarning } from '~/lib/log/measures.ts';
import { pictureOf } from '~/lib/log/pictures.ts';
import { recordSightings } from '~/lib/log/record.ts';
import { explainRemoval, recordRemoval, undoRemoval } from '~/lib/log/removal.ts';
import { muteRule, ruleFigures } from '~/lib/log/rule-figures.ts';
import { recordSettings } from '~/lib/log/settings-change.ts';
import { takeSnapshot } from '~/lib/log/take-snapshot.ts';
import { decideTriage } from '~/lib/log/triage-desk.ts';
import { loadAll } from '~/lib/log/working-set.ts';
import { DEFAULT_LADDER } from '~/lib/moderation/ladder.ts';
import { settingsSchema } from '~/lib/settings/schema.ts';
import { at, batch, comment, context, emptyLog, reply, written } from './fixtures.ts';

beforeEach(emptyLog);

const RUDE = 'Когда уберёте эту хуйню с дороги?';
const FLAG = { kind: 'obscene', start: 18, end: 23, rule: 'obscene.root' } as const;
const RULE = { number: '2.1', text: 'Нецензурная брань' };
const look = (time: string) => context({ now: new Date(at(time)) });

const rude = (id: string, over = {}) => comment(id, { text: RUDE, ...over });

async function seen(...ids: string[]) {
  return recordSightings(batch(ids.map((id) => rude(id))), look('10:30'));
}

/** The id of what was written; fails the test when it was refused. */
async function id(writing: ReturnType<typeof takeSnapshot>): Promise<string> {
  const done = await writing;
  if (!done.ok) throw new Error(done.why);
  return done.event;
}

test('an obscene word is flagged with its span, and the question keeps its clock', async () => {
  const { verdicts } = await seen('1');
  expect(verdicts).toMatchObject([
    { state: 'unanswered', dueAt: at('18:24'), flags: [{ ...FLAG, confirmed: false }] },
  ]);
  const event = (await database.events.where('type').equals('flag.raised').toArray())[0];
  expect(event?.data).toMatchObject({ flags: [FLAG], lexicon: expect.stringMatching(/^\d{4}-/) });
  await seen('1');
  expect((await written()).filter((type) => type === 'flag.raised')).toHaveLength(1);
});

test('the page’s own words are never flagged', async () => {
  const own = reply('2', '1', { text: 'Эту хуйню уберём' });
  const { verdicts } = await recordSightings(batch([comment('1'), own]), look('12:30'));
  expect(verdicts.map(({ flags }) => flags)).toEqual([[], []]);
});

test('criticism is named as protected and is not flagged', async () => {
  const harsh = comment('1', { text: 'Позор! Власть ничего не делает, верните деньги' });
  const { verdicts } = await recordSightings(batch([harsh]), look('10:30'));
  expect(verdicts[0]?.flags).toEqual([]);
  expect(verdicts[0]?.protected).toContain('criticism');
  expect(await written()).not.toContain('flag.raised');
});

test('an edit that takes the word away takes the flag away, in the log too', async () => {
  await seen('1');
  const mended = comment('1', { text: 'Когда уберёте это с дороги?' });
  const { verdicts } = await recordSightings(batch([mended]), look('10:40'));
  expect(verdicts[0]?.flags).toEqual([]);
  const events = await database.events.where('type').equals('flag.raised').sortBy('seq');
  expect(events.map(({ data }) => data.flags)).toEqual([[FLAG], []]);
});

test('a dismissed flag goes, stays away when an edit moves the word, and is counted for its rule', async () => {
  const [verdict] = (await seen('1')).verdicts;
  await recordFlagDecision(look('10:31'), verdict?.key ?? '', FLAG, 'dismissed');
  await recordFlagDecision(look('10:31'), verdict?.key ?? '', FLAG, 'dismissed');
  const moved = comment('1', { text: `Ну. ${RUDE}` });
  const { verdicts } = await recordSightings(batch([moved]), look('10:40'));
  expect(verdicts[0]?.flags).toEqual([]);
  expect(await ruleFigures()).toEqual([
    { rule: 'obscene.root', confirmed: 0, dismissed: 1, muted: false, noisy: false },
  ]);
});

test('a confirmed flag says so; a flag that is not there is refused', async () => {
  const [verdict] = (await seen('1')).verdicts;
  const key = verdict?.key ?? '';
  expect(await recordFlagDecision(look('10:31'), key, FLAG, 'confirmed')).toMatchObject({ ok: true });
  const { verdicts } = await seen('1');
  expect(verdicts[0]?.flags).toEqual([{ ...FLAG, confirmed: true }]);
  const wrong = { ...FLAG, start: 0 };
  expect(await recordFlagDecision(look('10:31'), key, wrong, 'dismissed')).toEqual({
    ok: false,
    why: 'no-such-flag',
  });
});

test('a rule that people dismiss is proposed for muting, and only a muting silences it', async () => {
  const ids = ['1', '2', '3', '4', '5'];
  await seen(...ids);
  for (const each of ids) await recordFlagDecision(look('10:31'), rude(each).key, FLAG, 'dismissed');
  expect(await ruleFigures()).toMatchObject([{ rule: 'obscene.root', dismissed: 5, noisy: true }]);
  expect((await seen('6')).verdicts.at(-1)?.flags).toHaveLength(1);
  await muteRule(look('10:40'), 'obscene.root', true, []);
  expect((await database.comments.get(rude('6').key))?.flags).toEqual([]);
  expect((await seen('7')).verdicts.at(-1)?.flags).toEqual([]);
  await muteRule(look('10:50'), 'obscene.root', false, []);
  expect((await database.comments.get(rude('7').key))?.flags).toHaveLength(1);
});

test('coarse words are flagged on a page that asks for it, and only there', async () => {
  const coarse = comment('1', { text: 'Полная жопа с дорогой' });
  const { verdicts } = await recordSightings(batch([coarse]), look('10:30'));
  expect(verdicts[0]?.flags).toEqual([]);
  const settings = (vulgar: boolean) =>
    settingsSchema.parse({ otklik: 1, pages: [{ network: 'vk', owner: '-38612614', vulgar }] });
  const kinds = async () => (await database.comments.get(coarse.key))?.flags.map(({ kind }) => kind);
  await recordSettings(settings(true), look('10:40'));
  expect(await kinds()).toEqual(['vulgar']);
  await recordSettings(settings(false), look('10:50'));
  expect(await kinds()).toEqual([]);
});

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
  const decision = { restored: true, reason: 'Слово заменено', decider: null };
  expect(await decideAppeal(look('11:10'), appeal, decision)).toEqual({ ok: false, why: 'same-person' });
  await decideAppeal(look('11:10'), appeal, { ...decision, decider: 'Н. Орлова' });
  expect((await database.removals.get(removal))?.appeal).toMatchObject({
    text: 'Меня удалили за вопрос',
    decision: { restored: true, decider: 'Н. Орлова', reason: 'Слово заменено' },
  });
  expect((await authorMeasures(key, DEFAULT_LADDER, new Date(at('11:20'))))?.next).toBe('warn');
  expect(await decideAppeal(look('11:30'), appeal, decision)).toEqual({ ok: false, why: 'already-decided' });
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
