import { beforeEach, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { recordFlagDecision } from '~/lib/log/moderation/flag-decision.ts';
import { muteRule } from '~/lib/log/moderation/rule-figures.ts';
import { rulesNow } from '~/lib/log/moderation/rule-reach.ts';
import { commentPages } from '~/lib/log/queue/comment-pages.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { readRemovals } from '~/lib/log/removals/removal-records.ts';
import { takeSnapshot } from '~/lib/log/removals/take-snapshot.ts';
import { at, batch, comment, context, emptyLog, reply } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const RULE = { number: '2.1', text: 'Нецензурная брань' };
const look = (time: string) => context({ now: new Date(at(time)) });
const rude = (id: string, over = {}) => comment(id, { text: 'Когда уберёте эту хуйню?', ...over });

test('a removal comes with its snapshot, its comment and the moments of its flag', async () => {
  await recordSightings(batch([rude('1'), comment('2')]), look('10:30'));
  await takeSnapshot(look('10:31'), rude('1').key, RULE, null);
  await recordSightings(batch([rude('1', { deleted: true, goneBy: 'us' })]), look('10:33'));
  const { removals, snapshots, comments, flags, erased } = await readRemovals();
  expect(removals).toMatchObject([{ key: rude('1').key, by: 'us', rule: RULE, at: at('10:33') }]);
  expect(snapshots.get(removals[0]?.snapshot ?? '')).toMatchObject({ text: 'Когда уберёте эту хуйню?' });
  expect(comments.get(rude('1').key)?.deleted).toBe(true);
  expect(flags).toMatchObject([{ key: rude('1').key, at: at('10:30'), what: 'raised' }]);
  expect(erased.size).toBe(0);
});

test('a comment that is gone, nobody knows how, is told as one, so that a complaint finds it', async () => {
  await recordSightings(batch([comment('1')]), look('10:30'));
  await recordSightings(batch([comment('1', { deleted: true })]), look('10:40'));
  const { removals } = await readRemovals();
  expect(removals).toMatchObject([{ id: comment('1').key, by: 'unknown', at: at('10:40'), snapshot: null }]);
});

test('an answer under a removed comment is known', async () => {
  await recordSightings(batch([rude('1'), reply('2', '1')]), look('12:30'));
  await takeSnapshot(look('12:31'), rude('1').key, RULE, null);
  await recordSightings(batch([rude('1', { deleted: true, goneBy: 'us' })]), look('12:33'));
  expect((await readRemovals()).answered).toEqual(new Set([rude('1').key]));
});

test('a rule says on how many comments it stands now: what muting takes away and unmuting gives back', async () => {
  const all = ['1', '2', '3'].map((id) => rude(id));
  await recordSightings(batch(all), look('10:30'));
  const flag = (await database.comments.get(rude('1').key))?.raised[0];
  if (!flag) throw new Error('no flag');
  await recordFlagDecision(look('10:31'), rude('1').key, flag, 'dismissed');
  expect(await rulesNow(await commentPages())).toMatchObject([
    { rule: flag.rule, dismissed: 1, standing: 2, muted: false, examples: ['хуйню'] },
  ]);
  await muteRule(look('10:32'), flag.rule, true, []);
  expect(await rulesNow(await commentPages())).toMatchObject([{ standing: 0, muted: true }]);
  await muteRule(look('10:33'), flag.rule, false, []);
  expect(await rulesNow(await commentPages())).toMatchObject([{ standing: 2, muted: false }]);
});
