import { overlap, type Span } from './level.ts';
import { narrow } from './phrases.ts';

/** What personal data a place holds. */
export type PersonalKind =
  | 'phone'
  | 'email'
  | 'passport'
  | 'snils'
  | 'card'
  | 'policy'
  | 'plate'
  | 'address'
  | 'birth';

/** Personal data at its place, UTF-16 units of the text. */
export type PersonalPlace = Span & { kind: PersonalKind };

/**
 * `word` must stand in the text for the pattern to be tried: most texts hold none of it. What the group
 * `label` matches («паспорт») leads to the data and is no part of them.
 */
type Sign = { kind: PersonalKind; pattern: RegExp; word?: RegExp; holds?: (digits: string) => boolean };

const digitsOf = (text: string) => text.replace(/\D/gu, '');

/** Of the eleven digits of a СНИЛС the two last are a checksum of the nine before. */
function isSnils(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((all, digit, place) => all + Number(digit) * (9 - place), 0);
  const control = sum % 101;
  return Number(digits.slice(9)) === (control === 100 ? 0 : control);
}

/** Luhn's sum, by which a card number is told from any other sixteen digits. */
function isCard(digits: string): boolean {
  const sum = [...digits].reverse().reduce((all, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Phones that belong to everybody: the free line, emergency and information numbers. */
const isPrivatePhone = (digits: string) => !/^[78]800/u.test(digits);

const LETTERS = 'АВЕКМНОРСТУХABEKMHOPCTYX';

const SIGNS: readonly Sign[] = [
  { word: /@/u, kind: 'email', pattern: /(?<![\p{L}\p{N}.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu },
  { kind: 'snils', pattern: /(?<!\d)\d{3}-\d{3}-\d{3}[ -]\d{2}(?!\d)/gu, holds: isSnils },
  {
    kind: 'snils',
    word: /снилс/iu,
    pattern: /(?<label>снилс\p{L}*\s*(?:№|:|—|-)?\s*)\d{3}[ -]?\d{3}[ -]?\d{3}[ -]?\d{2}(?!\d)/giu,
  },
  { kind: 'card', pattern: /(?<!\d)\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}(?!\d)/gu, holds: isCard },
  {
    word: /полис/iu,
    kind: 'policy',
    pattern: /(?<label>полис\p{L}*\s*(?:омс)?\s*(?:№|:|—|-)?\s*)\d{16}(?!\d)/giu,
  },
  {
    kind: 'passport',
    word: /паспорт/iu,
    pattern: /(?<label>паспорт\p{L}*[^.!?\n\d]{0,25})\d{2}\s?\d{2}\s*(?:№\s*)?\d{6}(?!\d)/giu,
  },
  {
    word: /сери/iu,
    kind: 'passport',
    pattern: /(?<label>сери\p{L}+\s*)\d{2}\s?\d{2}[\s,]*(?:номер|№)\s*\d{6}(?!\d)/giu,
  },
  {
    kind: 'phone',
    pattern: /(?<![\d+])(?:\+7|8|7)[\s(–-]{0,3}\d{3}[\s)–-]{0,3}\d{3}[\s–-]?\d{2}[\s–-]?\d{2}(?!\d)/gu,
    holds: isPrivatePhone,
  },
  { kind: 'phone', pattern: /(?<![\d-])9\d{2}[\s)–-]?\d{3}[\s–-]?\d{2}[\s–-]?\d{2}(?![\d-])/gu },
  {
    kind: 'phone',
    word: /\d-\d\d-\d\d/u,
    pattern: /(?<label>(?:тел\p{L}*|звони\p{L}*|номер)\.?\s*(?::|—|-)?\s*)\d{1,3}-\d{2}-\d{2}(?![\d-])/giu,
  },
  {
    kind: 'plate',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])[${LETTERS}]\\s?\\d{3}\\s?[${LETTERS}]{2}\\s?\\d{2,3}(?![\\p{L}\\p{N}])`,
      'giu',
    ),
  },
  {
    kind: 'address',
    word: /(?<!\p{L})кв/iu,
    pattern:
      /(?<!\p{L})(?:ул\.?\s*|улиц\p{L}+\s+|пр\.?\s*|просп\p{L}*\.?\s*|пер\.?\s*)?\p{L}[\p{L}-]+,?\s*(?:д\.?|дом)?\s*\d{1,3}[а-я]?(?:\s?\/\d+)?,?\s*(?:кв\.?|квартир\p{L}+)\s*№?\s*\d{1,4}(?!\d)/giu,
  },
  { kind: 'address', pattern: /(?<!\p{L})(?:кв\.\s?|квартир[аеуы]\s+(?:№\s?)?)\d{1,4}(?!\d)/giu },
  {
    kind: 'birth',
    word: /рожд|родил|\dг?\.? ?г\.? ?р/iu,
    pattern:
      /(?<!\d)\d{1,2}\.\d{2}\.(?:19|20)\d{2}(?=\s*(?:г\.?\s*р|года? рождения))|(?<label>(?:дата рождения|родил\p{L}+)\s*(?::|—|-)?\s*)\d{1,2}\.\d{2}\.(?:19|20)\d{2}/giu,
  },
];

const NARROW_SIGNS: readonly Sign[] = SIGNS.map((sign) => ({
  ...sign,
  pattern: new RegExp(narrow(sign.pattern.source), sign.pattern.flags),
}));

/**
 * Personal data that stand in a text: phones, e-mail, passport, СНИЛС, card, policy, car plate, a flat's
 * address, date of birth. A number that fails its checksum, the free 8 800 line, a house without a flat and
 * a date are none.
 */
export function findPersonalData(text: string): PersonalPlace[] {
  if (!/\d|@/u.test(text)) return [];
  const found: PersonalPlace[] = [];
  for (const { kind, pattern, word, holds } of NARROW_SIGNS) {
    if (word?.test(text) === false) continue;
    for (const match of text.matchAll(pattern)) {
      const label = match.groups?.label ?? '';
      const place = { kind, start: match.index + label.length, end: match.index + match[0].length };
      if (holds?.(digitsOf(match[0])) === false) continue;
      if (!found.some((other) => overlap(place, other))) found.push(place);
    }
  }
  return found.sort((one, other) => one.start - other.start);
}
