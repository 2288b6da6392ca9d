import { hasDayAhead, isAnswered } from '~/lib/answer/answered.ts';
import type { AskKind } from '~/lib/answer/citizen-asks.ts';
import { daylessInterim } from '~/lib/answer/dayless-interim.ts';
import { NO_ANSWER_YET } from '~/lib/answer/interim-signs.ts';
import type { Fact, Rule } from '~/lib/answer/rule.ts';

const MISSING: Readonly<Record<AskKind, Fact>> = {
  when: 'when',
  why: 'why',
  where: 'contact',
  amount: 'what',
  yesno: 'what',
  how: 'step',
  who: 'who',
};

export const question: Rule = {
  id: 'question',
  group: 'answer',
  level: 'must',
  why: 'coach_why_question',
  source: 'Курск, А. Хинштейн, 13.01.2025',
  find: (reading, { text, today }) => {
    if (text.trim() === '') return [];
    // The day to come back is asked for by `interim-no-date`, and not once more as an ask left open.
    const dayless = daylessInterim(reading, today).length > 0;
    // «Ответа пока нет, вернёмся в пятницу» answers every ask for now.
    if (NO_ANSWER_YET.test(reading.flat) && (dayless || hasDayAhead(reading, today))) return [];
    return reading.comment.asks
      .filter(({ kind }) => !(dayless && kind === 'when') && !isAnswered(kind, reading, today))
      .map(({ kind }) => ({ start: 0, end: 0, variant: kind, ask: MISSING[kind] }));
  },
  good: [
    { text: 'Елена, здравствуйте! Яму засыпят до 20 ноября.', comment: 'Когда засыпят яму?' },
    {
      text: 'Елена, здравствуйте! Ответа пока нет. Вернёмся в пятницу, 20 ноября.',
      comment: 'Почему сняли маршрут?',
    },
    {
      text: 'Елена, здравствуйте! Звоните диспетчеру: 8 (800) 111-22-33.',
      comment: 'Куда звонить, если нет воды?',
    },
    { text: 'Елена, здравствуйте! Нет, каток в этом году не зальют.', comment: 'Будет ли каток?' },
  ],
  bad: [
    {
      text: 'Елена, здравствуйте! Дерево осмотрели. Спилят в ближайшее время.',
      comment: 'Когда спилят дерево?',
    },
    {
      text: 'Елена, здравствуйте! Обратитесь в управляющую компанию.',
      comment: 'Куда звонить, если нет воды?',
    },
    { text: 'Елена, здравствуйте! Автобус вернётся 1 декабря.', comment: 'Почему сняли автобус?' },
    { text: 'Елена, здравствуйте! Билеты продают в кассе.', comment: 'Сколько стоит билет?' },
  ],
};
