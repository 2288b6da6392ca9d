import { hasDayAhead } from '~/lib/answer/answered.ts';
import { isDated } from '~/lib/answer/promise-day.ts';
import { type PromisedAction, promisedActions } from '~/lib/answer/promised-actions.ts';
import type { Rule } from '~/lib/answer/rule.ts';

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
      if (!told && !isDated(action, reading, today))
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
    'Елена, здравствуйте! Терминал починили. Заберут деньги дважды — покажите чек.',
    'Елена, здравствуйте! Задвижку поменяли. Вечером градусник проверит заведующая.',
  ],
  bad: [
    'Елена, здравствуйте! Засыпят яму — спасибо за терпение.',
    'Елена, здравствуйте! Яму засыпят.',
    'Елена, здравствуйте! Будем ремонтировать дорогу.',
    'Елена, здравствуйте! Ремонт крыши запланирован.',
    'Елена, здравствуйте! Передали подрядчику, о результате сообщим.',
  ],
};
