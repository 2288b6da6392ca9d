import { expect, test } from 'vitest';
import type { EventDraft } from '~/lib/log/chain/chain.ts';
import type { Delivery } from '~/lib/log/event.ts';
import { newsIn } from '~/server/forward/news.ts';
import { answerSeen, commentSeen, KEY, LogWriter } from './deliveries.ts';

const at = (minute: number) => `2026-11-20T10:${String(minute).padStart(2, '0')}:00.000Z`;
const [here, there] = [new LogWriter('here'), new LogWriter('there')];

/** Which of the deliveries are news, by their numbers. */
function news(...deliveries: Delivery[]): number[] {
  const found = newsIn(deliveries);
  return deliveries.flatMap(({ event }, number) => (found.has(event.id) ? [number] : []));
}

function changed(text: string): EventDraft {
  const draft = commentSeen(text);
  if (draft.type !== 'comment.seen') throw new Error('A comment is seen');
  return { ...draft, type: 'comment.changed' };
}

const gone: EventDraft = { type: 'comment.gone', key: KEY, page: 'vk:-1', data: { by: 'author' } };
const outcome: EventDraft = { type: 'outcome.set', key: KEY, page: 'vk:-1', data: { outcome: 'satisfied' } };

test('what a second device tells of the same comment, answer and outcome is no news', () => {
  expect(
    news(
      here.write(commentSeen(), at(0)),
      there.write(commentSeen(), at(1)),
      here.write(answerSeen(), at(2)),
      there.write(answerSeen({ noticedAt: at(3) }), at(3)),
      here.write(outcome, at(4)),
      there.write(outcome, at(5)),
    ),
  ).toEqual([0, 2, 4]);
});

test('other words are told once, and the words of an older look not at all', () => {
  expect(
    news(
      here.write(commentSeen('Где лифт?'), at(0)),
      here.write(changed('Где же лифт?'), at(5)),
      there.write(commentSeen('Где же лифт?'), at(6)),
      there.write(changed('Где же лифт?'), at(7)),
      there.write(changed('Где лифт?'), at(3)),
    ),
  ).toEqual([0, 1]);
});

test('a comment that is gone and seen again is told of both times', () => {
  expect(
    news(
      here.write(commentSeen(), at(0)),
      here.write(gone, at(1)),
      there.write(gone, at(2)),
      there.write(commentSeen(), at(3)),
    ),
  ).toEqual([0, 1, 3]);
});

test('an interim answer that becomes a final one is news, and what the page writes itself is none', () => {
  expect(
    news(
      here.write(answerSeen({ interim: true }), at(1)),
      here.write(answerSeen(), at(2)),
      here.write(commentSeen('Починим.', KEY, { voice: 'page' }), at(3)),
    ),
  ).toEqual([0, 1]);
});
