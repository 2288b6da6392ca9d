import { beforeEach, describe, expect, test } from 'vitest';
import { recordSightings } from '~/lib/log/record/record.ts';
import { at, batch, comment, emptyLog, minute, reply, written } from '~/tests/log/fixtures.ts';

import { at2, decide, INTERIM, on, row } from '~/tests/log/triage-stage.ts';

beforeEach(emptyLog);

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
