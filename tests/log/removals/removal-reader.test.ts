import { beforeEach, expect, test } from 'vitest';
import { deviceId, knownDevice } from '~/lib/log/chain/device.ts';
import { database } from '~/lib/log/database.ts';
import { recordFlagDecision } from '~/lib/log/moderation/flag-decision.ts';
import { rulesNow } from '~/lib/log/moderation/rule-reach.ts';
import { commentPages } from '~/lib/log/queue/comment-pages.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { createRemovalReader } from '~/lib/log/removals/removal-reader.ts';
import { readRemovals } from '~/lib/log/removals/removal-records.ts';
import { takeSnapshot } from '~/lib/log/removals/take-snapshot.ts';
import { at, batch, comment, context, emptyLog, reply } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const RULE = { number: '2.1', text: 'Нецензурная брань' };
const look = (time: string) => context({ now: new Date(at(time)) });
const rude = (id: string, over = {}) => comment(id, { text: 'Когда уберёте эту хуйню?', ...over });
const whole = async () => ({
  records: await readRemovals(),
  rules: await rulesNow(await commentPages()),
  device: await knownDevice(),
});

test('after every kind of news a reader that followed along tells the same as one that reads everything', async () => {
  const read = createRemovalReader();
  expect(await read()).toEqual(await whole());
  const news = [
    () => recordSightings(batch([rude('1'), comment('2'), comment('5', { deleted: true })]), look('10:30')),
    () => takeSnapshot(look('10:31'), rude('1').key, RULE, null),
    () => recordSightings(batch([rude('1', { deleted: true, goneBy: 'us' })]), look('10:33')),
    () => recordSightings(batch([comment('3')]), look('10:34')),
    () =>
      recordSightings(batch([rude('1', { deleted: true, goneBy: 'us' }), reply('4', '1')]), look('10:35')),
    () => recordSightings(batch([comment('2', { deleted: true })]), look('10:40')),
    () => recordSightings(batch([comment('7', { deleted: true })]), look('10:40')),
    () => recordSightings(batch([rude('6')]), look('10:41')),
    async () => {
      const flag = (await database.comments.get(rude('6').key))?.raised[0];
      if (!flag) throw new Error('no flag');
      await recordFlagDecision(look('10:42'), rude('6').key, flag, 'dismissed');
    },
  ];
  for (const tell of news) {
    await tell();
    expect(await read()).toEqual(await whole());
  }
});

test('a comment that tells of no removal leaves the removals that were read as they are', async () => {
  await recordSightings(batch([rude('1', { deleted: true, goneBy: 'us' }), comment('2')]), look('10:30'));
  const read = createRemovalReader();
  const { records, rules } = await read();
  await recordSightings(batch([comment('3')]), look('10:34'));
  const after = await read();
  expect(after.records.removals).toBe(records.removals);
  expect(after.rules).toBe(rules);
  expect(after.records.coverage).toEqual((await readRemovals()).coverage);
});

test('two looks at once read the removals no more often than one', async () => {
  await recordSightings(batch([rude('1', { deleted: true, goneBy: 'us' }), comment('2')]), look('10:30'));
  const read = createRemovalReader();
  const { rules } = await read();
  await recordSightings(batch([comment('3')]), look('10:34'));
  const [one, other] = await Promise.all([read(), read()]);
  expect(one.rules).toBe(rules);
  expect(other.rules).toBe(rules);
});

test('the id of the device is told as soon as it is made, though nothing was removed', async () => {
  const read = createRemovalReader();
  await recordSightings(batch([comment('1')]), look('10:30'));
  expect((await read()).device).toBeNull();
  const device = await deviceId();
  expect((await read()).device).toBe(device);
  await recordSightings(batch([comment('2')]), look('10:31'));
  expect((await read()).device).toBe(device);
});
