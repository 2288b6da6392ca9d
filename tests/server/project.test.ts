import { describe, expect, test } from 'vitest';
import type { EventDraft } from '~/lib/log/chain/chain.ts';
import type { Facts } from '~/server/incident/incident.ts';
import { project } from '~/server/incident/project.ts';
import { readEvent } from '~/server/incident/readable-event.ts';
import { answerGone, answerSeen, commentGone, commentSeen, KEY, LogWriter } from './deliveries.ts';

type Step = [draft: EventDraft, at?: string];

/** The facts after the given events have arrived in this order. */
function after(steps: Step[], before: Facts | null = null): Facts | null {
  const log = new LogWriter();
  return steps.reduce<Facts | null>((facts, [draft, minute = '09:00']) => {
    const { event, personal } = log.write(draft, `2026-11-20T${minute}:00.000Z`);
    const reading = readEvent(event, personal);
    if (!reading.ok || !reading.event) throw new Error('unreadable');
    return project(facts, reading.event);
  }, before);
}

const closed = (status: Facts['status']): Facts => {
  const facts = after([[commentSeen()]]);
  if (!facts) throw new Error('no incident');
  return { ...facts, status };
};

test('a citizen’s comment is a new incident that nobody has answered', () => {
  expect(after([[commentSeen()]])).toMatchObject({
    ext_key: KEY,
    platform: 'vk',
    page: 'vk:-38612614',
    post_ref: '114815',
    comment_ref: '7789',
    status: 'new',
    first_answer_at: null,
    first_answer_minutes: null,
    detected_at: '2026-11-20T09:00:00.000Z',
  });
});

test.each(['page', 'official'] as const)('a comment by the %s is no incident', (voice) => {
  expect(after([[commentSeen('Добрый день', KEY, { voice })]])).toBeNull();
});

test('a comment that turns out to be official asks for no answer', () => {
  const facts = after([
    [commentSeen()],
    [{ ...commentSeen('А', KEY, { voice: 'official' }), type: 'comment.changed' } as EventDraft, '09:05'],
  ]);
  expect(facts?.status).toBe('rejected');
});

describe('what several devices tell in any order gives the same facts', () => {
  const early: Step = [commentSeen('Было'), '09:00'];
  const late: Step = [commentSeen('Стало'), '09:30'];
  const answer: Step = [answerSeen(), '09:40'];
  const rough: Step = [
    answerSeen({ posted: { at: '2026-11-20T09:00:00.000Z', precision: 'hour' }, minutes: 60 }),
    '09:50',
  ];
  test.each<[string, Step[]]>([
    ['as it happened', [early, late, answer, rough]],
    ['newer first', [late, early, rough, answer]],
    ['answer first', [answer, early, late, rough]],
    ['answers before everything', [rough, answer, late, early]],
  ])('%s', (_, steps) => {
    expect(after(steps)).toMatchObject({
      text: 'Стало',
      detected_at: '2026-11-20T09:00:00.000Z',
      status: 'answered',
      first_answer_at: '2026-11-20T09:25:00.000Z',
      first_answer_precision: 'minute',
      first_answer_minutes: 85,
    });
  });
});

test('the first answer counts, and when it is taken away the next one does', () => {
  const second = answerSeen({
    answer: 'vk:-38612614:114815:7800',
    posted: { at: '2026-11-20T10:00:00.000Z', precision: 'minute' },
    minutes: 120,
  });
  const both: Step[] = [[commentSeen()], [second, '10:01'], [answerSeen(), '10:02']];
  expect(after(both)?.first_answer_minutes).toBe(85);
  const left = after([...both, [answerGone(), '10:30']]);
  expect(left).toMatchObject({ first_answer_minutes: 120, status: 'answered' });
});

test('when the only answer is taken away the incident waits again', () => {
  const facts = after([[commentSeen()], [answerSeen(), '09:30'], [answerGone(), '10:00']]);
  expect(facts).toMatchObject({ status: 'in_progress', first_answer_at: null, first_answer_minutes: null });
});

test('an answer whose time the network does not show has no minutes', () => {
  const facts = after([[commentSeen()], [answerSeen({ posted: null, minutes: null }), '09:30']]);
  expect(facts).toMatchObject({
    status: 'answered',
    first_answer_at: null,
    first_answer_minutes: null,
    first_answer_noticed_at: '2026-11-20T09:26:10.000Z',
  });
});

test('a comment that is gone is marked, and is back when it is seen again', () => {
  const gone = after([[commentSeen()], [commentGone(), '09:30']]);
  expect(gone).toMatchObject({ gone_at: '2026-11-20T09:30:00.000Z', status: 'new' });
  expect(after([[commentSeen(), '10:00']], gone)?.gone_at).toBeNull();
});

test('the end of a comment nobody told of makes no incident', () => {
  expect(after([[commentGone()]])).toBeNull();
  expect(after([[answerGone()]])).toBeNull();
});

test.each(['closed', 'rejected'] as const)('an answer does not reopen what a person has %s', (status) => {
  expect(after([[answerSeen(), '09:30']], closed(status))?.status).toBe(status);
});

test('what a person took back to work stays there when an old answer is told again', () => {
  const answered = after([[commentSeen()], [answerSeen(), '09:30']]);
  if (!answered) throw new Error('no incident');
  const again = after([[answerSeen(), '09:31']], { ...answered, status: 'in_progress' });
  expect(again?.status).toBe('in_progress');
});

const told = (...steps: Step[]) => after([[commentSeen()], ...steps]);

describe('an interim answer', () => {
  const interim: Step = [answerSeen({ interim: true }), '09:30'];
  const final: Step = [
    answerSeen({ answer: 'vk:-38612614:114815:7800', minutes: 300, posted: null }),
    '13:00',
  ];

  test('puts the answer off, and the time of the first reaction counts from it', () => {
    expect(told(interim)).toMatchObject({ status: 'interim', first_answer_minutes: 85 });
  });

  test.each<[string, Step[]]>([
    ['as it happened', [interim, final]],
    ['the other way round', [final, interim]],
  ])('and the final one after it end the waiting, told %s', (_, steps) => {
    expect(told(...steps)?.status).toBe('answered');
  });

  test('that was none is made final by the next word about it, and back', () => {
    const judged: Step = [{ ...answerSeen(), type: 'answer.changed' } as EventDraft, '09:40'];
    const back: Step = [{ ...answerSeen({ interim: true }), type: 'answer.changed' } as EventDraft, '09:50'];
    expect(told(interim, judged)?.status).toBe('answered');
    expect(told(interim, judged, back)?.status).toBe('interim');
  });

  test('is what is left when the final one is taken away, and without it the incident waits', () => {
    const finalGone: Step = [answerGone('vk:-38612614:114815:7800'), '14:00'];
    expect(told(interim, final, finalGone)?.status).toBe('interim');
    expect(told(interim, [answerGone(), '10:00'])?.status).toBe('in_progress');
  });
});
