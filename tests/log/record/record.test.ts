import { beforeEach, describe, expect, test } from 'vitest';
import type { Sighting } from '~/lib/comment/sighting.ts';
import { database } from '~/lib/log/database.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { at, batch, comment, context, emptyLog, minute, reply, written } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const FIRST = ['policy.changed', 'health.changed', 'coverage.seen', 'comment.seen'];

test('a new comment is written down once and waits for an answer', async () => {
  const { verdicts, board } = await recordSightings(batch([comment('7789')]), context());
  expect(await written()).toEqual(FIRST);
  expect(verdicts).toEqual([
    {
      key: comment('7789').key,
      state: 'unanswered',
      urgent: null,
      startedAt: at('10:24'),
      dueAt: at('18:24'),
      policy: 'podmoskovye-2020@1',
      answer: null,
      reopened: false,
      personal: null,
      flags: [],
      protected: [],
      removal: null,
      triage: {
        duty: 'must',
        machine: 'must',
        saw: 'question',
        words: 'когда засыплют яму',
        human: null,
        topic: null,
        track: 'normal',
        of: 'reaction',
        warnings: null,
        held: false,
        reaction: { dueAt: at('18:24'), policy: 'podmoskovye-2020@1' },
        proposal: null,
        promise: null,
        outcome: null,
        passed: null,
      },
    },
  ]);
  expect(board.open).toBe(1);
  expect(board.coverage).toEqual({ seen: 1, total: 1, at: at('12:30') });
});

test('the page answers: the time of the answer and the minutes taken are written down', async () => {
  await recordSightings(batch([comment('7789')]), context());
  const seen = batch([comment('7789'), reply('7790', '7789')]);
  const { verdicts, board } = await recordSightings(seen, context({ now: new Date(at('12:25')) }));
  const answer = { key: reply('7790', '7789').key, at: at('12:22'), minutes: 118 };
  expect(verdicts[0]).toMatchObject({ state: 'answered', dueAt: null, answer });
  expect(board.open).toBe(0);
  expect(await database.answers.toArray()).toEqual([
    {
      id: `${comment('7789').key}>${answer.key}`,
      comment: comment('7789').key,
      answer: answer.key,
      page: 'vk:-38612614',
      by: 'page',
      postedAt: at('12:22'),
      precision: 'minute',
      noticedAt: at('12:25'),
      minutes: 118,
      gone: false,
      stands: 1,
    },
  ]);
});

describe('what another look at the same comment writes', () => {
  const long = 'Когда засыплют яму на Зелёной, 8? Уже второй год ездим по обочине, дети ходят по грязи.';
  const look = (over: Partial<Sighting>) => comment('7789', over);
  const table: [string, Partial<Sighting>, Partial<Sighting>, string[]][] = [
    ['nothing when it is the same', {}, {}, []],
    ['the new text when it was edited', {}, { text: 'Яму засыпали, спасибо' }, ['comment.changed']],
    ['that it is gone when its stub says so', {}, { deleted: true, text: '' }, ['comment.gone']],
    ['nothing when a stub was never read', { deleted: true }, { deleted: true }, []],
    [
      'nothing when the text is only clipped now',
      { text: long },
      { text: `${long.slice(0, 40)}…`, clamped: true },
      [],
    ],
    [
      'the whole text when it was clipped',
      { text: `${long.slice(0, 40)}…`, clamped: true },
      { text: long },
      ['comment.changed'],
    ],
    ['nothing when it is reached by another address', {}, { url: 'https://m.vk.ru/wall-1_2?reply=7789' }, []],
    [
      'a finer time',
      { posted: { at: at('10:00'), precision: 'hour' } },
      { posted: minute('10:24') },
      ['comment.changed'],
    ],
    ['nothing for a coarser time', {}, { posted: { at: at('11:00'), precision: 'hour' } }, []],
    ['nothing for a relative time read again', {}, { posted: minute('10:25') }, []],
    ['another time when it is really another', {}, { posted: minute('10:40') }, ['comment.changed']],
    ['a time that was not known', { posted: null }, {}, ['comment.changed']],
    ['nothing when the time is not shown now', {}, { posted: null }, []],
    [
      'nothing when the id of the author is not shown now',
      {},
      { author: { id: null, slug: 'olga_k', name: 'Ольга Кузнецова', kind: 'unknown' } },
      [],
    ],
    [
      'nothing for attachments in another order',
      { attachments: ['photo', 'file'] },
      { attachments: ['file', 'photo'] },
      [],
    ],
    ['a photo that was added', {}, { attachments: ['photo'] }, ['comment.changed']],
  ];
  test.each(table)('%s', async (_, first, second, expected) => {
    await recordSightings(batch([look(first)]), context());
    const before = await written();
    await recordSightings(batch([look(second)], { posts: [] }), context());
    const after = await written();
    expect(after.slice(before.length).filter((type) => type.startsWith('comment'))).toEqual(expected);
  });
});
