import { beforeEach, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { rebuildProjections } from '~/lib/log/projection/rebuild.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { recordSettings } from '~/lib/log/record/settings-change.ts';
import { DEFAULT_SETTINGS } from '~/lib/settings/schema.ts';
import { at, batch, comment, context, emptyLog, minute, reply } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const ZHKH = { id: '-4501', slug: 'zhkh', name: 'ЖКХ', kind: 'community' } as const;
const OFFICIALS = [{ network: 'vk' as const, owner: '-4501', slug: 'zhkh', name: 'ЖКХ' }];

/** A day on the page: answers, a later question, edits, deletions, a new policy, a new official page. */
async function liveThroughADay(): Promise<void> {
  const settings = DEFAULT_SETTINGS;
  const look = (time: string) => context({ settings, now: new Date(at(time)) });
  await recordSightings(batch([comment('1'), comment('2', { partial: true })]), look('10:30'));
  await recordSightings(batch([comment('1'), reply('3', '1')]), look('12:25'));
  const again = comment('4', {
    thread: '1',
    replyTo: '3',
    posted: minute('12:40'),
    text: 'А во дворе когда?',
  });
  await recordSightings(batch([again, comment('5', { text: 'Пахнет газом в подъезде' })]), look('12:45'));
  const zhkh = reply('6', '2', { author: ZHKH, posted: minute('13:00'), text: 'Ольга, бригада выехала.' });
  await recordSightings(
    batch([zhkh, comment('2'), comment('7', { post: '9', posted: null })]),
    look('13:05'),
  );
  await recordSettings({ ...settings, officials: OFFICIALS }, look('13:10'));
  await recordSightings(
    batch([comment('3', { deleted: true }), comment('1', { text: 'Иначе' })]),
    look('13:30'),
  );
  const stricter = { ...settings.policy, version: 2, normalHours: 4 };
  await recordSettings({ officials: OFFICIALS, policy: stricter }, look('14:00'));
}

async function projections(): Promise<string> {
  const { comments, answers, coverage, meta } = database;
  const facts = await meta.filter(({ name }) => name === 'policy' || name.startsWith('health:')).toArray();
  const tables = await Promise.all([comments.toArray(), answers.toArray(), coverage.toArray()]);
  return JSON.stringify([...tables, facts], null, 1);
}

test('projections rebuilt from the events are the recorded ones, byte for byte', async () => {
  await liveThroughADay();
  const recorded = await projections();
  await database.comments.clear();
  await database.answers.clear();
  await database.coverage.toCollection().modify({ seen: 0 });
  await rebuildProjections();
  expect(await projections()).toBe(recorded);
});

test('the day ends in the states that were lived through', async () => {
  await liveThroughADay();
  const rows = await database.comments.orderBy('key').toArray();
  const states = Object.fromEntries(rows.map(({ id, state, dueAt }) => [id, [state, dueAt]]));
  expect(states).toEqual({
    1: ['unanswered', at('14:24')],
    2: ['answered-elsewhere', null],
    3: ['gone', null],
    4: ['unanswered', at('16:40')],
    5: ['unanswered', at('11:24')],
    6: ['none', null],
    7: ['unanswered', null],
  });
});
