import { isThanks } from '~/lib/answer/citizen-mood.ts';
import { level } from '~/lib/answer/level.ts';
import { objectsOf, streetsOf } from '~/lib/answer/objects.ts';
import { said } from '~/lib/answer/phrases.ts';
import type { Reading } from '~/lib/answer/reading.ts';
import type { Rule } from '~/lib/answer/rule.ts';
import { stem } from '~/lib/answer/stem.ts';

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
    const asked = wordsOf(reading.comment.flat);
    const things = objectsOf(asked);
    const streets = streetsOf(comment);
    if (things.size === 0 && streets.size === 0) return [];
    return namesIt(reading, things, streets, asked) ? [] : [{ start: 0, end: 0, ask: 'where' }];
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

/** «На вашей улице», «по этому адресу» name the citizen's place. */
const YOURS = said(
  'ваш\\p{L}+ (?:двор\\p{L}*|дом\\p{L}*|улиц\\p{L}+|подъезд\\p{L}*|район\\p{L}*|остановк\\p{L}+)|по (?:этому|указанному) адресу',
);

function wordsOf(flat: string): string[] {
  return flat.match(/[а-я-]+/gu) ?? [];
}

function namesIt(
  { flat }: Reading,
  things: ReadonlySet<number>,
  streets: ReadonlySet<string>,
  asked: readonly string[],
): boolean {
  if (YOURS.test(flat)) return true;
  const words = wordsOf(level(flat));
  if ([...objectsOf(words)].some((group) => things.has(group))) return true;
  const stems = new Set(words.map(stem));
  if ([...streets].some((street) => stems.has(street))) return true;
  // Another noun of the comment said again names the matter as well: «педиатр», «справка».
  return asked.some((word) => word.length > 5 && isNoun(word) && stems.has(stem(word)));
}

const NOT_NOUNS =
  /(?:ть|ться|ет|ют|ит|ят|ал|ил|ли|ем|им|ого|ему|ами|ые|ая|ый|ий|ое|но|же|когда|почему|сколько|спасибо|здравствуйте)$/u;

function isNoun(word: string): boolean {
  return !NOT_NOUNS.test(word);
}
