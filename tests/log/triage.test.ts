import { beforeEach, describe, expect, test } from 'vitest';
import { pageBoard } from '~/lib/log/board.ts';
import { database } from '~/lib/log/database.ts';
import { rebuildProjections } from '~/lib/log/rebuild.ts';
import { recordSightings } from '~/lib/log/record.ts';
import { recordSettings } from '~/lib/log/settings-change.ts';
import { decideTriage, type TriageDecision } from '~/lib/log/triage-desk.ts';
import { DEFAULT_SETTINGS, settingsSchema } from '~/lib/settings/schema.ts';
import { at, batch, comment, context, emptyLog, minute, reply, written } from './fixtures.ts';

beforeEach(emptyLog);

/** Settings with the working time of Moscow and a policy. */
function settings(policy: unknown = {}) {
  return settingsSchema.parse({ otklik: 1, calendar: { zone: 'Europe/Moscow' }, policy });
}

const SEVASTOPOL = {
  id: 'sevastopol-2020',
  normalHours: 9,
  limits: {
    normal: { reaction: { amount: 9, unit: 'workingHour' }, final: { amount: 7, unit: 'workingDay' } },
  },
};

const on = (day: number, time: string) => `2026-11-${day}T${time}:00.000Z`;
const at2 = (time: string, over: Parameters<typeof context>[0] = {}) =>
  context({ settings: settings(), now: new Date(time), ...over });
const KEY = comment('1').key;
const row = async (id = '1') => database.comments.get(comment(id).key);

async function decide(decision: TriageDecision, time = at('13:00'), keys = [KEY]) {
  return decideTriage(at2(time), keys, decision);
}

const INTERIM = reply('2', '1', { text: 'Ольга, запросили подрядчика, вернёмся с ответом в пятницу.' });

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
    expect(await row()).toMatchObject({ state: 'answered', answer: { key: INTERIM.key, minutes: 118 } });
    const answers = await database.answers.orderBy('noticedAt').toArray();
    expect(answers.map(({ interim, gone }) => [interim ?? false, gone])).toEqual([
      [true, false],
      [false, false],
    ]);
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

describe('the duty set by a person', () => {
  beforeEach(async () => {
    await recordSightings(batch([comment('1'), comment('5', { text: '👍' })]), at2(at('12:30')));
  });

  test('stands beside that of the machine, and can be taken back', async () => {
    await decide({ kind: 'duty', duty: 'none', reason: 'повтор' });
    expect(await row()).toMatchObject({
      state: 'none',
      dueAt: null,
      triage: {
        duty: 'none',
        machine: 'must',
        saw: 'question',
        words: 'когда засыплют яму',
        human: { reason: 'повтор' },
      },
    });
    await decide({ kind: 'duty', duty: null, reason: '' });
    expect(await row()).toMatchObject({ state: 'unanswered', triage: { duty: 'must', human: null } });
  });

  test('«не нужен» wants a reason', async () => {
    expect(await decide({ kind: 'duty', duty: 'none', reason: ' ' })).toEqual({
      ok: false,
      why: 'no-reason',
    });
    expect((await row())?.state).toBe('unanswered');
  });

  test('makes a courtesy owed', async () => {
    await decide({ kind: 'duty', duty: 'must', reason: '' }, at('13:00'), [comment('5').key]);
    expect(await row('5')).toMatchObject({ state: 'unanswered', dueAt: at('18:24') });
  });

  test('is written for several at once, or for none', async () => {
    const keys = [KEY, comment('5').key];
    await decide({ kind: 'duty', duty: 'none', reason: 'спам' }, at('13:00'), keys);
    expect([(await row())?.state, (await row('5'))?.state]).toEqual(['none', 'none']);
    const before = await written();
    const refused = await decide({ kind: 'duty', duty: null, reason: '' }, at('13:01'), [
      KEY,
      comment('99').key,
    ]);
    expect(refused).toEqual({ ok: false, why: 'unknown-comment' });
    expect(await written()).toEqual(before);
  });

  test('follows the preset for what nobody decided about', async () => {
    await recordSettings({ ...settings({ duty: 'duhovshchina' }), officials: [] }, at2(at('13:00')));
    expect((await row('5'))?.state).toBe('unanswered');
  });
});

describe('the clocks', () => {
  test('stand still while facts are waited for, and go on afterwards', async () => {
    await recordSightings(batch([comment('1')]), at2(at('10:30')));
    await decide({ kind: 'pause' }, at('11:00'));
    expect(await row()).toMatchObject({ dueAt: null, triage: { held: true } });
    await decide({ kind: 'resume' }, at('14:00'));
    expect(await row()).toMatchObject({ dueAt: at('21:24'), triage: { held: false } });
  });

  test('do not stand still for an emergency', async () => {
    await recordSightings(batch([comment('1', { text: 'Пахнет газом в подъезде' })]), at2(at('10:30')));
    await decide({ kind: 'pause' }, at('10:40'));
    expect(await row()).toMatchObject({ dueAt: at('11:24') });
  });

  test('follow the track that a person set', async () => {
    const seen = {
      settings: settings({ ...SEVASTOPOL, limits: { important: { reaction: { amount: 1, unit: 'hour' } } } }),
    };
    await recordSightings(batch([comment('1')]), at2(at('10:30'), seen));
    await decide({ kind: 'track', track: 'important' });
    expect(await row()).toMatchObject({ dueAt: at('11:24'), triage: { track: 'important' } });
  });

  test('of an emergency that is none run as usual, and the words stay', async () => {
    await recordSightings(batch([comment('1', { text: 'Пахнет газом, квест для детей' })]), at2(at('10:30')));
    await decide({ kind: 'track', track: 'normal' });
    expect(await row()).toMatchObject({ urgent: null, dueAt: at('18:24'), triage: { saw: 'emergency' } });
  });
});

describe('a change of the policy', () => {
  test('does not move what had run out or was answered before it', async () => {
    const late = comment('1', { posted: minute('01:00') });
    const running = comment('5');
    const answered = comment('6', { posted: minute('09:00') });
    await recordSightings(batch([late, running, answered, reply('7', '6')]), at2(at('12:30')));
    await recordSettings(
      { ...settings({ id: 'own', version: 2, normalHours: 24 }), officials: [] },
      at2(at('13:00')),
    );
    expect(await row('1')).toMatchObject({ dueAt: at('09:00'), policy: 'podmoskovye-2020@1' });
    expect(await row('5')).toMatchObject({ policy: 'own@2', dueAt: on(19, '10:24') });
    expect((await row('6'))?.triage?.reaction).toEqual({ dueAt: at('17:00'), policy: 'podmoskovye-2020@1' });
  });
});

test('outcome, topic and the handing on of an emergency are kept', async () => {
  await recordSightings(batch([comment('1')]), at2(at('12:30')));
  await decide({ kind: 'outcome', outcome: 'satisfied' });
  await decide({ kind: 'topic', topic: 'roads' });
  await decide({ kind: 'topic', topic: 'roads' });
  await decide({ kind: 'pass', to: 'Диспетчер ЕДДС, 112' });
  expect(await row()).toMatchObject({
    triage: {
      topic: 'roads',
      outcome: { outcome: 'satisfied' },
      passed: { to: 'Диспетчер ЕДДС, 112', at: at('13:00') },
    },
  });
  expect((await written()).slice(-3)).toEqual(['outcome.set', 'topic.set', 'emergency.passed']);
});

describe('how it ended for the citizen', () => {
  const FINAL = reply('2', '1', { text: 'Ольга, яму засыпали.' });
  const said = (id: string, text: string, posted: string) =>
    comment(id, { thread: '1', replyTo: '2', text, posted: minute(posted) });
  const ask = async (id = '1') => (await row(id))?.triage?.ask;
  const seen = (...more: Parameters<typeof batch>[0]) =>
    recordSightings(batch([comment('1'), FINAL, ...more]), at2(at('20:00')));

  test('is asked for three days after the final answer', async () => {
    await seen();
    expect(await ask()).toEqual({ at: on(21, '12:22'), why: 'quiet' });
  });

  test('is asked for at once when the citizen reacts, and again after a word that came later', async () => {
    await seen(said('3', 'Спасибо, всё сделали', '13:10'));
    expect(await ask()).toEqual({ at: at('13:10'), why: 'reaction' });
    await decide({ kind: 'outcome', outcome: 'satisfied' }, at('14:00'));
    expect(await ask()).toBeUndefined();
    await seen(said('3', 'Спасибо, всё сделали', '13:10'), said('4', 'Зря хвалила, опять провал', '15:00'));
    expect(await ask()).toEqual({ at: at('15:00'), why: 'reaction' });
  });

  test('is not asked for while a new question after the answer keeps it open', async () => {
    await seen(said('3', 'А когда засыплют вторую яму?', '13:10'));
    expect(await row()).toMatchObject({ reopened: true });
    expect(await row('3')).toMatchObject({ state: 'unanswered', triage: { of: 'followUp' } });
    expect([await ask(), await ask('3')]).toEqual([undefined, undefined]);
  });

  test('is asked for once where a second question was answered too', async () => {
    const second = reply('4', '1', {
      replyTo: '3',
      text: 'Ольга, засыпали и вторую.',
      posted: minute('15:00'),
    });
    await seen(said('3', 'А когда засыплют вторую яму?', '13:10'), second);
    expect(await ask()).toBeUndefined();
    expect(await ask('3')).toEqual({ at: on(21, '15:00'), why: 'quiet' });
  });

  test('is asked for neither after an interim answer nor after one to mere thanks', async () => {
    const kind = reply('6', '5', { text: 'Пожалуйста!' });
    await recordSightings(
      batch([comment('1'), INTERIM, comment('5', { text: '👍' }), kind]),
      at2(at('20:00')),
    );
    expect([await ask(), await ask('5')]).toEqual([undefined, undefined]);
  });
});

test('a rebuild comes to the same rows, decisions and policies included', async () => {
  await recordSightings(batch([comment('1'), INTERIM, comment('5')]), at2(at('12:30')));
  await decide({ kind: 'promise', answer: INTERIM.key, due: '2026-11-20', text: 'в пятницу' });
  await decide({ kind: 'duty', duty: 'none', reason: 'повтор' }, at('13:10'), [comment('5').key]);
  await recordSettings(
    { ...settings({ id: 'own', version: 2, normalHours: 2 }), officials: [] },
    at2(at('13:20')),
  );
  await recordSightings(batch([comment('1', { text: 'Когда засыплют яму?' })]), at2(at('13:30')));
  const before = JSON.stringify(await database.comments.toArray());
  await rebuildProjections();
  expect(JSON.stringify(await database.comments.toArray())).toBe(before);
});

test('a log of an earlier build, which kept only the last policy, is judged by it', async () => {
  await recordSightings(
    batch([comment('1')]),
    context({ settings: DEFAULT_SETTINGS, now: new Date(at('10:30')) }),
  );
  await database.meta.delete('policies');
  await recordSightings(
    batch([comment('5')]),
    context({ settings: DEFAULT_SETTINGS, now: new Date(at('10:40')) }),
  );
  expect(await row('5')).toMatchObject({ dueAt: at('18:24'), policy: 'podmoskovye-2020@1' });
});
