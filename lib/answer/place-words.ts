import { streetSpans } from './objects.ts';

const HOUSE = /^,?\s*(?:д\.?\s*|дом\p{L}?\s*)?\d{1,4}\s?[а-я]?(?![\p{L}\d:])/u;

/** «Проспект» at the beginning of a sentence, before its name. */
const KIND = /(?<!\p{L})(?:улица|проспект|пр-т|переулок|площадь|бульвар|шоссе|микрорайон|набережная)\s+$/iu;

/** The place that a comment names, in its own words: «ул. Гагарина, 8»; null when it names none. */
export function placeWords(comment: string): string | null {
  const [first] = streetSpans(comment).sort((one, other) => one.start - other.start);
  if (!first) return null;
  const house = HOUSE.exec(comment.slice(first.end))?.[0] ?? '';
  const kind = KIND.exec(comment.slice(0, first.start))?.[0] ?? '';
  return kind + comment.slice(first.start, first.end) + house;
}
