import { beforeEach, expect, test } from 'vitest';
import type { Author } from '~/lib/comment/sighting.ts';
import { database } from '~/lib/log/database.ts';
import { rebuildProjections } from '~/lib/log/projection/rebuild.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { at, batch, comment, context, emptyLog, minute, reply, written } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const ME: Author = { id: null, slug: 'marina.sokolova', name: '', kind: 'unknown' };
const BY_ME = {
  author: { ...ME, id: '5120077', name: 'Марина Соколова' },
  text: 'Ольга, засыплем 20 ноября.',
};

const look = (time: string) => context({ now: new Date(at(time)) });

test('an answer from a personal profile is told as one, and the comment still waits for the page', async () => {
  const { verdicts, board } = await recordSightings(
    batch([comment('1'), reply('2', '1', BY_ME)], { me: ME }),
    look('12:30'),
  );
  expect(verdicts).toMatchObject([
    { state: 'unanswered', personal: 'got', answer: null, dueAt: at('18:24') },
    { state: 'none', personal: 'given' },
  ]);
  expect(board.open).toBe(1);
  expect(await written()).not.toContain('answer.seen');
});

test('the answer of the page ends it; the personal one is still worth mending', async () => {
  await recordSightings(batch([comment('1'), reply('2', '1', BY_ME)], { me: ME }), look('12:30'));
  const official = reply('3', '1', { posted: minute('12:40') });
  const { verdicts } = await recordSightings(batch([official], { me: ME }), look('12:45'));
  expect(verdicts).toMatchObject([
    { state: 'answered', personal: null },
    { state: 'none', personal: 'given' },
    { state: 'own' },
  ]);
});

test('a namesake with another address is no moderator', async () => {
  const namesake = { ...BY_ME.author, id: '77', slug: 'marina77' };
  const { verdicts } = await recordSightings(
    batch([comment('1'), reply('2', '1', { ...BY_ME, author: namesake })], {
      me: { ...ME, name: 'Марина Соколова' },
    }),
    look('12:30'),
  );
  expect(verdicts.map(({ personal }) => personal)).toEqual([null, null]);
});

test('what the moderator asks for themselves is a comment like any other', async () => {
  const own = comment('5', { author: BY_ME.author });
  const { verdicts } = await recordSightings(batch([own], { me: ME }), look('12:30'));
  expect(verdicts).toMatchObject([{ state: 'unanswered', personal: null }]);
});

test('a look from another account forgets nothing, and a rebuild comes to the same rows', async () => {
  await recordSightings(batch([comment('1'), reply('2', '1', BY_ME)], { me: ME }), look('12:30'));
  const again = await recordSightings(batch([reply('2', '1', BY_ME)], { me: null }), look('12:40'));
  expect(again.verdicts).toMatchObject([{ personal: 'got' }, { personal: 'given' }]);
  const before = await database.comments.toArray();
  await rebuildProjections();
  expect(await database.comments.toArray()).toEqual(before);
});
