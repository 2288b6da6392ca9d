import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { pageBoard } from '~/lib/log/queue/board.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { at, batch, comment, emptyLog, minute, reply, written } from '~/tests/log/fixtures.ts';

import { at2, decide, INTERIM, KEY, on, row, SEVASTOPOL, settings } from '~/tests/log/triage-stage.ts';

beforeEach(emptyLog);

describe('an interim answer', () => {
  test('leaves the comment open, with the promised day as a proposal', async () => {
    await recordSightings(batch([comment('1'), INTERIM]), at2(at('12:30')));
    expect(await row()).toMatchObject({
      state: 'interim',
      answer: { minutes: 118, interim: true },
      dueAt: null,
      triage: { proposal: { due: '2026-11-20', text: 'в пятницу', dueAt: '2026-11-20T20:59:59.999Z' } },
    });
    expect(await database.answers.toArray()).toMatchObject([{ interim: true }]);
  });

  test('starts the clock of the final answer where the policy has one', async () => {
    const seen = { settings: settings(SEVASTOPOL) };
    await recordSightings(batch([comment('1'), INTERIM]), at2(at('12:30'), seen));
    expect(await row()).toMatchObject({
      startedAt: at('12:22'),
      dueAt: '2026-11-27T15:00:00.000Z',
      policy: 'sevastopol-2020@1',
      triage: { of: 'final' },
    });
  });

  test('is followed by a final one, and both are in the log', async () => {
    await recordSightings(batch([comment('1'), INTERIM]), at2(at('12:30')));
    const final = reply('3', '1', { text: 'Яму засыпали.', posted: minute('17:00') });
    await recordSightings(batch([final]), at2(at('17:05')));
    expect(await row()).toMatchObject({
      state: 'answered',
      answer: { key: INTERIM.key, minutes: 118, last: { key: final.key, at: at('17:00') } },
    });
    const answers = await database.answers.orderBy('noticedAt').toArray();
    expect(answers.map(({ interim, gone }) => [interim ?? false, gone])).toEqual([
      [true, false],
      [false, false],
    ]);
  });

  test('is corrected at the last one of several: the first stays what it was', async () => {
    await recordSightings(batch([comment('1'), INTERIM]), at2(at('12:30')));
    const final = reply('3', '1', { text: 'Яму засыпали.', posted: minute('17:00') });
    await recordSightings(batch([final]), at2(at('17:05')));
    await decide({ kind: 'answer', answer: final.key, interim: true });
    expect(await row()).toMatchObject({
      state: 'interim',
      answer: { key: INTERIM.key, interim: true, last: { key: final.key, interim: true } },
    });
  });

  test('is made final by the word of the moderator, and interim again', async () => {
    await recordSightings(batch([comment('1'), INTERIM]), at2(at('12:30')));
    await decide({ kind: 'answer', answer: INTERIM.key, interim: false });
    expect((await row())?.state).toBe('answered');
    expect((await written()).slice(-2)).toEqual(['answer.judged', 'answer.changed']);
    await decide({ kind: 'answer', answer: INTERIM.key, interim: true });
    expect((await row())?.state).toBe('interim');
  });
});

describe('a promise', () => {
  const promise = () =>
    decide({ kind: 'promise', answer: INTERIM.key, due: '2026-11-20', text: 'в пятницу' }, at('12:40'));

  beforeEach(async () => {
    await recordSightings(batch([comment('1'), INTERIM]), at2(at('12:30')));
    await promise();
  });

  test('that was confirmed is the deadline, till the end of its day in the territory', async () => {
    expect(await row()).toMatchObject({
      dueAt: '2026-11-20T20:59:59.999Z',
      triage: { of: 'promise', proposal: null, promise: { due: '2026-11-20', state: 'open' } },
    });
  });

  test('stands among the promises of its page until it is ended', async () => {
    const { promised, promises } = await pageBoard('vk:-38612614');
    expect([promised.map(({ key }) => key), promises]).toEqual([[KEY], 1]);
    const final = reply('3', '1', {
      text: 'Яму засыпали.',
      posted: { at: on(20, '15:00'), precision: 'minute' },
    });
    await recordSightings(batch([final]), at2(on(21, '09:00')));
    expect((await pageBoard('vk:-38612614')).promises).toBe(0);
  });

  test.each([
    ['is kept by a final answer in time', on(20, '15:00'), 'promise.kept'],
    ['is missed when the final answer came later', on(21, '08:00'), 'promise.missed'],
  ])('%s', async (_, posted, type) => {
    const final = reply('3', '1', { text: 'Яму засыпали.', posted: { at: posted, precision: 'minute' } });
    await recordSightings(batch([final]), at2(on(21, '09:00')));
    expect(await written()).toContain(type);
    expect((await row())?.decided?.promises).toMatchObject([
      { by: 'answer', state: type.slice('promise.'.length) },
    ]);
    expect((await row())?.triage?.promise).toBeNull();
  });

  test('is ended once by the word of a person', async () => {
    const id = (await row())?.decided?.promises[0]?.id ?? '';
    await decide({ kind: 'promise-end', promise: id, end: 'kept' });
    expect((await row())?.decided?.promises).toMatchObject([{ state: 'kept', by: 'person' }]);
    expect(await decide({ kind: 'promise-end', promise: comment('9').key, end: 'kept' })).toEqual({
      ok: false,
      why: 'no-promise',
    });
  });

  test('that was none is dropped', async () => {
    const id = (await row())?.decided?.promises[0]?.id ?? '';
    await decide({ kind: 'promise-end', promise: id, end: 'dropped' });
    expect((await row())?.decided?.promises).toEqual([]);
  });
});
