import { beforeEach, expect, test } from 'vitest';
import { verifyChain } from '~/lib/log/chain/chain.ts';
import { database } from '~/lib/log/database.ts';
import { decideAppeal, openAppeal } from '~/lib/log/moderation/appeal.ts';
import { recordFlagDecision } from '~/lib/log/moderation/flag-decision.ts';
import { recordBlock, recordWarning } from '~/lib/log/moderation/measures.ts';
import { muteRule } from '~/lib/log/moderation/rule-figures.ts';
import { forgetAuthor } from '~/lib/log/person/forget.ts';
import { rebuildProjections } from '~/lib/log/projection/rebuild.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { explainRemoval } from '~/lib/log/removals/removal.ts';
import { takeSnapshot } from '~/lib/log/removals/take-snapshot.ts';
import { at, batch, comment, context, emptyLog } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const RULE = { number: '2.1', text: 'Нецензурная брань' };
const look = (time: string) => context({ now: new Date(at(time)) });
const PETR = { id: '777', slug: 'petr', name: 'Пётр', kind: 'person' } as const;
const rude = (id: string, over = {}) => comment(id, { text: 'Когда уберёте эту хуйню?', ...over });
const gone = (id: string) => rude(id, { deleted: true, goneBy: 'us' });

/** A day at the moderation desk: flags, decisions, removals, measures, an appeal, a muted rule, an erasing. */
async function workADay(): Promise<void> {
  const all = [rude('1'), rude('2', { author: PETR }), rude('3'), rude('4'), comment('5')];
  await recordSightings(batch(all), look('10:30'));
  const flag = (await database.comments.get(rude('1').key))?.raised[0];
  if (!flag) throw new Error('no flag');
  await recordFlagDecision(look('10:31'), rude('1').key, flag, 'dismissed');
  await recordFlagDecision(look('10:31'), rude('3').key, flag, 'dismissed');
  await recordFlagDecision(look('10:32'), rude('3').key, flag, 'confirmed');
  const taken = await takeSnapshot(look('10:33'), rude('3').key, RULE, null);
  const snapshot = taken.ok ? taken.event : null;
  await recordWarning(look('10:34'), rude('3').key, { rule: RULE, step: 'warn', text: 'Ольга', snapshot });
  await recordSightings(batch([gone('3'), gone('4')]), look('10:35'));
  const block = { hours: 24, step: '24h', rule: null, networkReason: 'vk:3', snapshot: null };
  await recordBlock(look('10:36'), rude('2').key, block);
  const [done, bare] = await Promise.all(
    ['3', '4'].map(async (id) => (await database.comments.get(rude(id).key))?.removal?.id ?? ''),
  );
  await explainRemoval(look('10:37'), bare ?? '', { rule: RULE, networkReason: null, note: 'забыл' });
  const appeal = await openAppeal(look('11:00'), done ?? '', 'Меня удалили');
  const names = { decider: 'Н. Орлова', remover: 'М. Соколова' };
  const decision = { restored: true, reason: 'Вопрос по делу', ...names };
  await decideAppeal(look('11:10'), appeal.ok ? appeal.event : '', decision, false);
  await recordSightings(batch([rude('3')]), look('11:20'));
  await muteRule(look('11:30'), flag.rule, true, []);
  await recordSightings(batch([rude('6')]), look('11:40'));
  await forgetAuthor(look('11:50'), rude('2').key);
}

async function projections(): Promise<string> {
  const { comments, snapshots, removals, measures, rules } = database;
  const tables = [comments, snapshots, removals, measures, rules];
  return JSON.stringify(await Promise.all(tables.map((table) => table.toArray())), null, 1);
}

test('a day at the moderation desk is rebuilt from its events, byte for byte', async () => {
  await workADay();
  const recorded = await projections();
  await Promise.all([database.removals.clear(), database.measures.clear(), database.rules.clear()]);
  await database.snapshots.toCollection().modify({ text: '' });
  await rebuildProjections();
  expect(await projections()).toBe(recorded);
});

test('the day ends as it was lived, and its chain is whole after the erasing', async () => {
  await workADay();
  const removals = await database.removals.orderBy('at').toArray();
  expect(
    removals.map(({ rule, undoneAt, appeal }) => [rule?.number, undoneAt, appeal?.decision?.restored]),
  ).toEqual([
    ['2.1', at('11:20'), true],
    ['2.1', null, undefined],
  ]);
  expect(await database.measures.toArray()).toMatchObject([{ kind: 'warning', cancelled: true }]);
  expect(await database.rules.toArray()).toMatchObject([{ confirmed: 1, dismissed: 1, muted: true }]);
  const events = await database.events.orderBy('seq').toArray();
  const sides = new Map((await database.personal.toArray()).map((side) => [side.event, side]));
  const links = events.map((event) => ({ event, personal: sides.get(event.id) ?? null }));
  expect(verifyChain(links)).toMatchObject({ ok: true, count: events.length });
  const block = events.find(({ type }) => type === 'block.recorded');
  expect(sides.has(block?.id ?? '')).toBe(false);
});
