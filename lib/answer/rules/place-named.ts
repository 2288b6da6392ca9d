import { isThanks } from '~/lib/answer/citizen-mood.ts';
import { namesPlace } from '~/lib/answer/named-place.ts';
import type { Rule } from '~/lib/answer/rule.ts';

export const placeNamed: Rule = {
  id: 'place-named',
  group: 'answer',
  level: 'should',
  why: 'coach_why_place_named',
  source: 'Бердск, методика понятного языка, 30.12.2025',
  find: (reading, { comment, text }) => {
    if (text.trim() === '' || isThanks(reading.comment.flat)) return [];
    // «Как оформить?» is answered by steps: there is no place to name.
    const kinds = reading.comment.asks.map(({ kind }) => kind);
    if (kinds.length > 0 && kinds.every((kind) => kind === 'how' || kind === 'where')) return [];
    return namesPlace(reading, comment) === false ? [{ start: 0, end: 0, ask: 'where' }] : [];
  },
  good: [
    { text: 'Елена, здравствуйте! Яму у дома 12 засыпали.', comment: 'Когда засыпят яму на Ленина 12?' },
    { text: 'Елена, здравствуйте! На Ленина, 12 всё засыпали.', comment: 'Когда засыпят яму на Ленина 12?' },
    { text: 'Елена, здравствуйте! Асфальт положат до 15 декабря.', comment: 'Когда дорога?' },
  ],
  bad: [
    { text: 'Елена, здравствуйте! Ваш вопрос решают, ответим завтра.', comment: 'Когда починят лифт?' },
    { text: 'Елена, здравствуйте! Работы закончим 20 ноября.', comment: 'На Кирова, 8 не горят фонари' },
  ],
};
