import { beforeEach, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { recordFlagDecision } from '~/lib/log/moderation/flag-decision.ts';
import { muteRule, ruleFigures } from '~/lib/log/moderation/rule-figures.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { recordSettings } from '~/lib/log/record/settings-change.ts';
import { settingsSchema } from '~/lib/settings/schema.ts';
import { FLAG, look, RUDE, rude, seen } from '~/tests/log/desk-fixtures.ts';
import { at, batch, comment, emptyLog, reply, written } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

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
