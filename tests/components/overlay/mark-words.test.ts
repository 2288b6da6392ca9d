import { expect, test } from 'vitest';
import { createMark, drawMark } from '~/components/overlay/marks/mark.ts';
import { inMinutes, item, NOW } from '~/tests/components/dashboard/dashboard-data.ts';

const nothing = () => undefined;

/** The words of a drawn mark: all of them, and those that a narrow line leaves out. */
function wordsOf(given: Parameters<typeof item>[0]) {
  const after = document.createElement('span');
  document.body.append(after);
  const mark = createMark(after);
  drawMark(mark, item(given), {
    now: NOW.getTime(),
    theme: 'light',
    open: nothing,
    decide: nothing,
    claim: null,
  });
  const words = mark.shadowRoot?.querySelector('.mark > span');
  const extra = [...(words?.querySelectorAll('.extra') ?? [])].map(({ textContent }) => textContent);
  return { all: words?.textContent, extra: extra.join('') };
}

test('a narrow line leaves out how long an answer took, and keeps that there is one', () => {
  const answer = { key: 'vk:-1:2:4', at: inMinutes(-2), minutes: 118 };
  expect(wordsOf({ state: 'answered', answer })).toEqual({
    all: 'отвечен за 1 ч 58 мин',
    extra: ' за 1 ч 58 мин',
  });
});

test('a narrow line leaves out «ждёт» beside a clock, and keeps the time', () => {
  expect(wordsOf({ dueAt: inMinutes(200) })).toEqual({ all: 'ждёт · 3 ч 20 мин', extra: 'ждёт · ' });
});

test('words that are all needed stay whole', () => {
  expect(wordsOf({ state: 'courtesy' })).toEqual({ all: 'из вежливости', extra: '' });
});
