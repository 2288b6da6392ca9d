import { beforeEach, expect, test } from 'vitest';
import type { Sighting } from '~/lib/comment/sighting.ts';
import { database } from '~/lib/log/database.ts';
import { rebuildProjections } from '~/lib/log/projection/rebuild.ts';
import { createSettledReader } from '~/lib/log/queue/settled-reader.ts';
import { todayFigures } from '~/lib/log/queue/today.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { at, batch, comment, context, emptyLog, minute, reply } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const weak = (over: Partial<Sighting> = {}) => comment('x-0123456789abcdef', { weak: true, ...over });
const later = (time: string) => context({ now: new Date(at(time)) });
const keys = async () => (await database.comments.toArray()).map(({ key }) => key).sort();

test('when the id is learned the row of the digest gives way: one comment stands in the queue, not two', async () => {
  await recordSightings(batch([weak()]), later('12:30'));
  const { board, verdicts } = await recordSightings(batch([comment('7789')]), later('12:40'));
  expect(await keys()).toEqual([comment('7789').key]);
  expect(board.open).toBe(1);
  expect(verdicts.map(({ key }) => key)).toEqual([comment('7789').key]);
  const [row] = await database.comments.toArray();
  expect(row).toMatchObject({ weak: false, seenAt: at('12:30'), state: 'unanswered' });
});

test('the answer to a comment known by a digest stays one answer, noticed when it was noticed', async () => {
  const answered = [weak(), reply('7790', 'x-0123456789abcdef')];
  await recordSightings(batch(answered), later('12:30'));
  await recordSightings(batch([comment('7789'), reply('7790', '7789')]), later('12:50'));
  const answers = await database.answers.toArray();
  expect(answers.filter(({ gone }) => !gone)).toMatchObject([
    { comment: comment('7789').key, noticedAt: at('12:30'), minutes: 118 },
  ]);
  const today = await todayFigures([], new Date(at('13:00')));
  expect([today.open, today.answeredToday]).toEqual([0, 1]);
});

test('a rebuild comes to the same: no trace of the digest', async () => {
  await recordSightings(batch([weak(), reply('7790', 'x-0123456789abcdef')]), later('12:30'));
  await recordSightings(batch([comment('7789'), reply('7790', '7789')]), later('12:50'));
  const before = [await database.comments.toArray(), await database.answers.toArray()];
  await rebuildProjections();
  expect([await database.comments.toArray(), await database.answers.toArray()]).toEqual(before);
  expect((await createSettledReader(() => undefined)()).map(({ key }) => key)).toEqual([comment('7789').key]);
});

test('a comment known by its id is not doubled by a page that shows no ids, and is marked there', async () => {
  await recordSightings(batch([comment('7789')]), later('12:30'));
  const { verdicts, board } = await recordSightings(batch([weak()]), later('12:40'));
  expect(await keys()).toEqual([comment('7789').key]);
  expect(board.open).toBe(1);
  expect(verdicts.find(({ key }) => key === weak().key)).toMatchObject({ state: 'unanswered' });
});

test.each<[string, Partial<Sighting>]>([
  ['another author', { author: { id: '9', slug: null, name: 'Пётр', kind: 'person' } }],
  ['other words', { text: 'Совсем о другом' }],
  ['another time', { posted: minute('11:40') }],
  ['another post', { post: '114902', key: 'vk:-38612614:114902:7789' }],
])('%s is another comment', async (_, over) => {
  await recordSightings(batch([weak()]), later('12:30'));
  await recordSightings(batch([comment('7789', over)]), later('12:40'));
  expect(await keys()).toHaveLength(2);
});
