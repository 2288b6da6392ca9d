import { firstSentences } from '~/lib/answer/answered.ts';
import type { AskKind } from '~/lib/answer/citizen-asks.ts';
import { isDanger, isThanks } from '~/lib/answer/citizen-mood.ts';
import { namesPlace } from '~/lib/answer/named-place.ts';
import { said } from '~/lib/answer/phrases.ts';
import type { Rule } from '~/lib/answer/rule.ts';

/** A plain yes or no at the head of the answer. */
const PLAIN_WORD = /^(?:\p{L}+ ){0,3}(?:да|нет|можно|нельзя|верно|неверно|неправда)(?=\s*[,.:;!—–]|$)/u;
/** «Нужно ли платить?» asks for a rule of everywhere. */
const OF_RIGHT = said(
  '(?:нужно|надо|положен\\p{L}*|разрешен\\p{L}*|обязательно|обязан\\p{L}*|имеем право|имею право) ли',
);
const OF_SERVICE: ReadonlySet<AskKind> = new Set(['how', 'where', 'amount']);

export const placeNamed: Rule = {
  id: 'place-named',
  group: 'answer',
  level: 'should',
  why: 'coach_why_place_named',
  source: 'Бердск, методика понятного языка, 30.12.2025',
  find: (reading, { comment, text }) => {
    if (text.trim() === '' || isThanks(reading.comment.flat)) return [];
    // In a danger the number comes first, the place is where the citizen is.
    if (isDanger(reading.comment.flat)) return [];
    // «Как оформить?» and «Сколько стоит?» are answered by steps and figures: there is no place to name.
    const kinds = reading.comment.asks.map(({ kind }) => kind);
    if (kinds.length > 0 && kinds.every((kind) => OF_SERVICE.has(kind))) return [];
    if (kinds.length > 0 && kinds.every((kind) => kind === 'yesno') && OF_RIGHT.test(reading.comment.flat))
      return [];
    // «Можно ли…?» «Нет: денег не осталось» needs no place either.
    if (reading.comment.flat.includes('?') && PLAIN_WORD.test(firstSentences(reading, 1))) return [];
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
