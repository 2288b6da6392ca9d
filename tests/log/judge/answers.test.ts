import { beforeEach, describe, expect, test } from 'vitest';
import type { Posted } from '~/lib/comment/sighting.ts';
import { database } from '~/lib/log/database.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { recordSettings } from '~/lib/log/record/settings-change.ts';
import { DEFAULT_SETTINGS } from '~/lib/settings/schema.ts';
import { at, batch, comment, context, emptyLog, minute, reply, written } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const later = (time: string) => context({ now: new Date(at(time)) });

describe('minutes of an answer claim no more than the network showed', () => {
  const table: [string, Posted | null, Posted | null, number | null][] = [
    ['both to the minute', minute('10:24'), minute('12:22'), 118],
    ['to the second', { at: at('10:24'), precision: 'second' }, minute('10:24'), 0],
    ['the answer seems earlier within its precision', minute('10:25'), minute('10:24'), 0],
    ['the comment only to the hour', { at: at('10:00'), precision: 'hour' }, minute('12:22'), null],
    ['the answer only to the day', minute('10:24'), { at: at('21:00'), precision: 'day' }, null],
    ['the time of the comment unknown', null, minute('12:22'), null],
    ['the time of the answer unknown', minute('10:24'), null, null],
  ];
  test.each(table)('%s', async (_, asked, answered, minutes) => {
    await recordSightings(
      batch([comment('1', { posted: asked }), reply('2', '1', { posted: answered })]),
      later('12:30'),
    );
    const [row] = await database.answers.toArray();
    expect(row?.minutes).toBe(minutes);
    expect((await database.comments.get(comment('1').key))?.answer?.minutes).toBe(minutes);
  });
});

test('a better time of the answer corrects the minutes and keeps when it was noticed', async () => {
  const coarse = reply('2', '1', { posted: { at: at('12:00'), precision: 'hour' } });
  await recordSightings(batch([comment('1'), coarse]), later('12:30'));
  await recordSightings(batch([comment('1'), reply('2', '1')]), later('16:00'));
  expect((await written()).slice(-2)).toEqual(['comment.changed', 'answer.changed']);
  expect(await database.answers.toArray()).toMatchObject([{ minutes: 118, noticedAt: at('12:30') }]);
});

test('a deleted answer opens the comment again and stays in the log', async () => {
  await recordSightings(batch([comment('1'), reply('2', '1')]), later('12:30'));
  const { verdicts, board } = await recordSightings(
    batch([reply('2', '1', { deleted: true })]),
    later('13:00'),
  );
  expect((await written()).slice(-2)).toEqual(['comment.gone', 'answer.gone']);
  expect(verdicts[0]).toMatchObject({ state: 'unanswered', answer: null, dueAt: at('18:24') });
  expect(board.open).toBe(1);
  expect(await database.answers.toArray()).toMatchObject([{ gone: true, minutes: 118 }]);
});

test('a deleted answer is told once, also when every comment is judged anew', async () => {
  await recordSightings(batch([comment('1'), reply('2', '1')]), later('12:30'));
  await recordSightings(batch([reply('2', '1', { deleted: true })]), later('13:00'));
  const { officials, policy } = DEFAULT_SETTINGS;
  await recordSettings({ officials, policy: { ...policy, version: 2 } }, later('14:00'));
  expect((await written()).filter((type) => type === 'answer.gone')).toHaveLength(1);
});

test('an edited comment keeps its place in the queue', async () => {
  await recordSightings(batch([comment('1'), comment('2')]), later('12:30'));
  const edited = comment('1', { text: 'Когда засыплют яму на Зелёной, 10?' });
  const { board } = await recordSightings(batch([edited]), later('12:31'));
  expect(board.queue.map(({ key }) => key)).toEqual([comment('1').key, comment('2').key]);
});

test('an answer that comes back after it was deleted is noticed anew', async () => {
  await recordSightings(batch([comment('1'), reply('2', '1')]), later('12:30'));
  await recordSightings(batch([reply('2', '1', { deleted: true })]), later('13:00'));
  await recordSightings(batch([reply('2', '1')]), later('14:00'));
  expect(await database.answers.toArray()).toMatchObject([{ gone: false, noticedAt: at('14:00') }]);
});

test('a comment that merely vanished from the page is not gone', async () => {
  await recordSightings(batch([comment('1'), comment('2')]), later('12:30'));
  const { verdicts } = await recordSightings(batch([comment('2')]), later('12:31'));
  expect(await written()).not.toContain('comment.gone');
  expect(verdicts.map(({ state }) => state)).toEqual(['unanswered', 'unanswered']);
});

test('a part of the thread that is not loaded makes the state unknown until it is', async () => {
  const first = await recordSightings(batch([comment('1', { partial: true })]), later('12:30'));
  expect(first.verdicts[0]).toMatchObject({ state: 'unknown', dueAt: null });
  expect(first.board.open).toBe(0);
  const then = await recordSightings(batch([comment('1'), comment('2', { thread: '1' })]), later('12:31'));
  expect(then.verdicts[0]).toMatchObject({ state: 'unanswered' });
});

test('a question asked again is shown once, as the later question, with its own clock', async () => {
  const again = comment('3', {
    thread: '1',
    replyTo: '2',
    posted: minute('12:40'),
    text: 'А когда во дворе?',
  });
  const { verdicts, board } = await recordSightings(
    batch([comment('1'), reply('2', '1'), again]),
    later('12:45'),
  );
  expect(verdicts[0]).toMatchObject({ state: 'unanswered', reopened: true, startedAt: at('12:40') });
  expect(board.open).toBe(1);
  expect(board.queue.map(({ key }) => key)).toEqual([again.key]);
});
