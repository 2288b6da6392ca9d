import { describe, expect, test } from 'vitest';
import { stateView } from '~/components/common/state-view.ts';
import { textsOf } from '~/lib/locale/english.ts';
import { speak } from '~/lib/locale/texts.ts';
import type { Verdict } from '~/lib/log/verdict.ts';
import { triage } from './triage-data.ts';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const MINUTE = 60_000;

function verdict(given: Partial<Verdict>): Verdict {
  return {
    key: 'vk:-1:2:3',
    state: 'unanswered',
    urgent: null,
    startedAt: null,
    dueAt: null,
    policy: null,
    answer: null,
    reopened: false,
    flags: [],
    protected: [],
    ...given,
  };
}

/** A clock of eight hours (or `hours`) with so many minutes left. */
function clock(left: number, hours = 8): Pick<Verdict, 'startedAt' | 'dueAt'> {
  const due = NOW + left * MINUTE;
  return {
    startedAt: new Date(due - hours * 60 * MINUTE).toISOString(),
    dueAt: new Date(due).toISOString(),
  };
}

function answered(minutes: number | null): Partial<Verdict> {
  return { state: 'answered', answer: { key: 'vk:-1:2:4', at: null, minutes } };
}

const REVIEW = { state: 'waiting', at: '2026-11-20T11:00:00.000Z' } as const;

const RULE = { number: '2.1', text: 'Нецензурная брань' };

function removed(open: boolean, rule: typeof RULE | null): Partial<Verdict> {
  const id = '019a0000-0000-7000-8000-000000000000';
  const removal = { id, by: 'us' as const, at: '2026-11-20T11:00:00.000Z', snapshot: null, rule, open };
  return { state: 'gone', removal };
}

/** The browser's units stand behind a no-break space. */
const plain = (words: string) => words.replaceAll('\u00A0', ' ');

describe('each state reads as in the table of the design', () => {
  test.each<[string, Partial<Verdict>, string, string, string, string]>([
    ['waiting', clock(440), 'ждёт · 7 ч 20 мин', 'wait', 'clock', 'soft'],
    ['waiting, half of the time gone', clock(240), 'ждёт · 4 ч', 'soon', 'clock', 'soft'],
    ['waiting, four fifths gone', clock(96), 'ждёт · 1 ч 36 мин', 'late', 'clock', 'soft'],
    ['waiting, seconds left', clock(0.5), 'ждёт · меньше минуты', 'late', 'clock', 'soft'],
    ['under review', { ...clock(440), review: REVIEW }, 'на проверке · 7 ч 20 мин', 'wait', 'clock', 'soft'],
    [
      'returned by a supervisor',
      { ...clock(440), review: { ...REVIEW, state: 'returned' } },
      'возвращён · 7 ч 20 мин',
      'wait',
      'clock',
      'soft',
    ],
    [
      'under review and overdue',
      { ...clock(-120), review: REVIEW },
      'просрочен · 2 ч · на проверке',
      'late',
      'clock-late',
      'filled',
    ],
    ['overdue', clock(-120), 'просрочен · 2 ч', 'late', 'clock-late', 'filled'],
    [
      'asked again',
      { ...clock(440), reopened: true },
      'спросили снова · 7 ч 20 мин',
      'wait',
      'clock',
      'soft',
    ],
    ['waiting since nobody knows when', {}, 'ждёт · время неизвестно', 'wait', 'clock', 'soft'],
    ['emergency', { ...clock(42, 1), urgent: 'газ' }, 'ЧП · 42 мин', 'late', 'triangle', 'filled'],
    [
      'emergency, late',
      { ...clock(-5, 1), urgent: 'газ' },
      'ЧП, просрочено · 5 мин',
      'late',
      'triangle',
      'filled',
    ],
    ['interim', { state: 'interim', ...clock(1440, 48) }, 'обещали до 21 нояб.', 'interim', 'half', 'soft'],
    ['answered', answered(118), 'отвечен за 1 ч 58 мин', 'answered', 'tick', 'plain'],
    ['answered at once', answered(0), 'отвечен в ту же минуту', 'answered', 'tick', 'plain'],
    [
      'answered, time unknown',
      answered(null),
      'отвечен, за сколько — неизвестно',
      'answered',
      'tick',
      'plain',
    ],
    [
      'answered elsewhere',
      { state: 'answered-elsewhere' },
      'ответил другой орган',
      'answered',
      'tick-other',
      'plain',
    ],
    ['courtesy', { state: 'courtesy' }, 'из вежливости', 'quiet', 'hand', 'outline'],
    ['not loaded', { state: 'unknown' }, 'ветка не загружена', 'quiet', 'question', 'dashed'],
    ['removed', { state: 'gone' }, 'удалён', 'quiet', 'trash', 'plain'],
    [
      'removed, and its question waits',
      { ...clock(440), ...removed(true, RULE) },
      'удалён, вопрос остался · 7 ч 20 мин',
      'wait',
      'trash',
      'soft',
    ],
    [
      'removed, and its question is late',
      { ...clock(-120), ...removed(true, RULE) },
      'удалён, вопрос остался · 2 ч',
      'late',
      'trash',
      'filled',
    ],
    ['removed by a rule', removed(false, RULE), 'удалён', 'quiet', 'trash', 'plain'],
    ['removed without a reason', removed(false, null), 'удалён без причины', 'soon', 'trash', 'outline'],
    ['own', { state: 'own' }, 'своя запись', 'quiet', 'page', 'plain'],
    ['none', { state: 'none' }, 'ответ не нужен', 'quiet', 'minus', 'plain'],
  ])('%s', (_, given, words, tone, icon, shape) => {
    const view = stateView(verdict(given), NOW);
    expect([plain(view.words), view.tone, view.icon, view.shape]).toEqual([words, tone, icon, shape]);
  });
});

test('the word and the time are the two halves of the whole line', () => {
  const { word, time, words, late } = stateView(verdict(clock(-61)), NOW);
  expect(words).toBe(`${word} · ${time}`);
  expect(late).toBe(true);
});

test('every state has its words in English too', () => {
  speak(textsOf('en'));
  const view = stateView(verdict(clock(200)), NOW);
  expect(plain(view.words)).toBe('waiting · 3 hr 20 min');
});

test('after an interim answer a deadline of the policy is not called a promise', () => {
  const waits = verdict({ state: 'interim', ...clock(1440, 48), triage: triage({ of: 'final' }) });
  expect(stateView(waits, NOW).words).toBe('ответить до 21 нояб.');
  const late = verdict({ state: 'interim', ...clock(-60, 8), triage: triage({ of: 'final' }) });
  expect(stateView(late, NOW).words).toMatch(/^ответ не окончательный, срок прошёл/);
});

test('how long an answer took, or that nobody knows, gives way first where there is no room', () => {
  expect(stateView(verdict(answered(118)), NOW)).toMatchObject({
    words: 'отвечен за 1 ч 58 мин',
    core: 'отвечен',
  });
  expect(stateView(verdict(answered(null)), NOW).core).toBe('отвечен');
});
