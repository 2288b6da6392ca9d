import { fill, level, type Span } from './level.ts';
import { isConcrete, objectsOf, streetsOf } from './objects.ts';
import { said } from './phrases.ts';
import type { Reading } from './reading.ts';
import { stem } from './stem.ts';

/** «На вашей улице», «по этому адресу» name the citizen's place. */
const YOURS = said(
  'ваш\\p{L}+ (?:двор\\p{L}*|дом\\p{L}*|улиц\\p{L}+|подъезд\\p{L}*|район\\p{L}*|остановк\\p{L}+)|по (?:этому|указанному) адресу',
);

/**
 * True when a draft names the street or the thing of the comment, or any other thing of a town (one of them is enough), null when the
 * comment names neither.
 * @param comment the citizen's words as written: a street is known by its capital letter.
 */
export function namesPlace(
  { flat, days, comment: { flat: askedFlat } }: Reading,
  comment: string,
): boolean | null {
  const asked = wordsOf(askedFlat);
  const things = objectsOf(asked);
  const streets = streetsOf(comment);
  if (things.size === 0 && streets.size === 0) return null;
  if (YOURS.test(flat)) return true;
  const words = wordsOf(flat);
  if (isConcrete(words)) return true;
  if (numbersOf(flat, days).some((number) => numbersOf(askedFlat, []).includes(number))) return true;
  const stems = new Set(words.map(stem));
  if ([...streets].some((street) => stems.has(street))) return true;
  // Another noun of the comment said again names the matter as well: «педиатр», «справка».
  if (capitalsOf(comment).some((name) => stems.has(name))) return true;
  return asked.some((word) => word.length > 5 && isNoun(word) && stems.has(stem(word)));
}

/** Numbers of a house, a route or a room said again; hours, days and sums are none. */
function numbersOf(flat: string, days: readonly Span[]): string[] {
  return fill(flat, days, ' ').match(ROOM_OR_ROUTE) ?? [];
}

const ROOM_OR_ROUTE =
  /(?<![\d:.,+(-])\d{1,4}(?!\d|[:.,]\d|-\d|\)|\s*(?:час|мин|раз|дн|день|недел|месяц|год|лет|руб|тыс|млн|градус|челов|процент|%|метр|км|куб))/gu;

/** Stems of the proper names inside the sentences of a comment: «тротуар, Щорса!», «у МФЦ». */
function capitalsOf(comment: string): string[] {
  const names = comment.match(/(?<=[\p{Ll}\d,:»]\s+)(?:\p{Lu}\p{Ll}{2,}|\p{Lu}{3,6}(?!\p{L}))/gu) ?? [];
  return names.map((name) => stem(level(name)));
}

function wordsOf(flat: string): string[] {
  return flat.match(/[а-я-]+/gu) ?? [];
}

const NOT_NOUNS =
  /(?:ть|ться|ет|ют|ит|ят|ал|ил|ли|ем|им|ого|ему|ами|ые|ая|ый|ий|ое|но|же|когда|почему|сколько|спасибо|здравствуйте)$/u;

function isNoun(word: string): boolean {
  return !NOT_NOUNS.test(word);
}
