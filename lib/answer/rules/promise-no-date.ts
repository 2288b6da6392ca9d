import { hasDayAhead } from '~/lib/answer/answered.ts';
import { said } from '~/lib/answer/phrases.ts';
import { type PromisedAction, promisedActions } from '~/lib/answer/promised-actions.ts';
import type { Reading } from '~/lib/answer/reading.ts';
import type { Rule } from '~/lib/answer/rule.ts';
import { VAGUE_CONDITION, VAGUE_TIME } from '~/lib/answer/signs.ts';

/** A sentence that goes on with a dated one keeps its day. */
const GOES_ON = said(
  'потом|затем|после этого|тогда|заодно|следом|далее|там же|тогда же|в (?:этот|тот) же день|к этому (?:дню|сроку|времени)',
);
const SAME = /^(?:они|она|он|также)(?!\p{L})/u;
const TERM = /^(?:срок|дата|крайний срок|это)(?!\p{L})/u;

export const promiseNoDate: Rule = {
  id: 'promise-no-date',
  group: 'promise',
  level: 'must',
  why: 'coach_why_promise_no_date',
  source: 'Севастополь, приказ № 123 от 14.03.2025',
  find: (reading, { today }) => {
    const found = new Map<number, PromisedAction>();
    for (const action of promisedActions(reading)) {
      const told = action.tells && hasDayAhead(reading, today);
      if (!told && !isDated(action, reading))
        found.set(action.sentence.start, found.get(action.sentence.start) ?? action);
    }
    return [...found.values()].map(({ start, end }) => ({ start, end, ask: 'when' }));
  },
  good: [
    'Елена, здравствуйте! Яму засыпят до 20 ноября.',
    { text: 'Глеб, добрый день! Нет, вечерний рейс не добавят.', author: 'Глеб' },
    'Елена, здравствуйте! Яму засыпали. Если появится снова, напишите нам.',
    'Елена, здравствуйте! Спросили главного врача, когда примут педиатра. Вернёмся 20 ноября.',
    'Елена, здравствуйте! Справку выдают за 10 рабочих дней. Будут вопросы — пишите.',
    'Елена, здравствуйте! Ремонт запланирован на 2027 год.',
  ],
  bad: [
    'Елена, здравствуйте! Яму засыпят.',
    'Елена, здравствуйте! Будем ремонтировать дорогу.',
    'Елена, здравствуйте! Ремонт крыши запланирован.',
    'Елена, здравствуйте! Передали подрядчику, о результате сообщим.',
  ],
};

function isDated({ sentence }: PromisedAction, { sentences, prose }: Reading): boolean {
  const named = (days: Reading['days']) => days.some(({ due, role }) => role !== 'report' && due !== null);
  if (named(sentence.days)) return true;
  const text = prose.slice(sentence.start, sentence.end);
  // A vague time is reported by its own rule, once.
  if (VAGUE_TIME.test(text) || VAGUE_CONDITION.test(text)) return true;
  const place = sentences.findIndex(({ start }) => start === sentence.start);
  const [before, after] = [sentences[place - 1], sentences[place + 1]];
  if (GOES_ON.test(text) && sentences.slice(0, place).some(({ days }) => named(days))) return true;
  if (before !== undefined && SAME.test(text) && named(before.days)) return true;
  return after !== undefined && TERM.test(prose.slice(after.start)) && named(after.days);
}
