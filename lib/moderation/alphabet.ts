import * as CODE from './code.ts';

const CYRILLIC = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';

/** The code of a lower-case Cyrillic letter: ё reads as е, ъ as ь; 0 for what is no such letter. */
export function letterCode(letter: string): number {
  if (letter === 'ё') return letterCode('е');
  if (letter === 'ъ') return letterCode('ь');
  return CYRILLIC.indexOf(letter) + 1;
}

/** Letters of other alphabets that look or read like one of ours; the rest of Greek comes by its Latin twin. */
const TWINS = new Map(
  'іи їи єе ґг ўу јй ѣе ѕs һh ԁd αa βb γг δд εe ζz ηn ιi κk λл μm νv οo πп ρp σс ςс τt υy φф χx ωw ıi łl øo đd ɑa ɡg'
    .split(' ')
    .map((pair) => [pair[0], pair.slice(1)]),
);

/** What is read over; «№» would be the letters «No». */
const INVISIBLE = /[\p{M}\p{Cf}\u3164\uffa0№]/u;
const MASKS = /[¤§•·●○■□★☆✱✳×€£¥₽\ufffd]|\p{Extended_Pictographic}/u;

function codeOfLower(char: string): number {
  const own = letterCode(char);
  if (own > 0) return own;
  if (char >= 'a' && char <= 'z') return CODE.latin + char.charCodeAt(0) - 97;
  if (char >= '0' && char <= '9') return CODE.digit + char.charCodeAt(0) - 48;
  const twin = TWINS.get(char);
  return twin === undefined ? CODE.other : codeOfLower(twin);
}

const ASCII_MASKS = '*#_%@$&^~+=|';

function codeOfAscii(char: string): number {
  if (char <= ' ') return /\s/u.test(char) ? CODE.space : CODE.other;
  return ASCII_MASKS.includes(char) ? CODE.mask : codeOfLower(char.toLowerCase());
}

/** The code of any one character, styled, full-width and accented letters undone. */
function codeOf(char: string): number {
  if (char === '\n' || char === '\r' || char === '\u2028') return CODE.line;
  if (char < '\u0080') return codeOfAscii(char);
  if (/\s/u.test(char)) return CODE.space;
  if (INVISIBLE.test(char)) return CODE.nothing;
  const plain = codeOfLower(char.toLowerCase());
  if (plain !== CODE.other) return plain;
  if (MASKS.test(char)) return CODE.mask;
  return codeOfStyled(char);
}

const REGIONAL_A = 0x1f1e6;
const SQUARED: readonly number[] = [0x1f130, 0x1f150, 0x1f170];

function codeOfStyled(char: string): number {
  const point = char.codePointAt(0) ?? 0;
  if (point >= REGIONAL_A && point < REGIONAL_A + 26) return CODE.latin + point - REGIONAL_A;
  const square = SQUARED.find((from) => point >= from && point < from + 26);
  if (square !== undefined) return CODE.latin + point - square;
  // Precomposed first: «й» and «ё» must not lose their marks before they are known.
  const compatible = char.normalize('NFKC').toLowerCase();
  const first = codeOfLower([...compatible][0] ?? '');
  if (first !== CODE.other) return first;
  const bare = codeOfLower([...char.normalize('NFKD').toLowerCase()][0] ?? '');
  if (bare !== CODE.other) return bare;
  return point >= 0x1f000 ? CODE.mask : CODE.other;
}

const UNKNOWN = 255;
const table = new Uint8Array(0x10000).fill(UNKNOWN);
table.fill(CODE.surrogate, 0xd800, 0xe000);

/** The code of one UTF-16 unit, remembered; half of a pair is `CODE.surrogate` and needs `codeOfPoint`. */
export function codeOfUnit(unit: number): number {
  const known = table[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const code = codeOf(String.fromCharCode(unit));
  table[unit] = code;
  return code;
}

/** Emoji and styled letters that were met; texts hold few kinds of them. */
const points = new Map<number, number>();
const MOST_POINTS = 4096;

/** The code of a whole code point above U+FFFF, or of a lone half of a pair. */
export function codeOfPoint(point: number): number {
  const known = points.get(point);
  if (known !== undefined) return known;
  const code = codeOf(String.fromCodePoint(point));
  if (points.size < MOST_POINTS) points.set(point, code);
  return code;
}

/** True for the code of a Cyrillic letter. */
export function isLetter(code: number): boolean {
  return code >= 1 && code <= 32;
}

/** True for the code of a Latin letter. */
export function isLatin(code: number): boolean {
  return code >= CODE.latin && code < CODE.latin + 26;
}

/** True for the code of a digit. */
export function isDigit(code: number): boolean {
  return code >= CODE.digit && code < CODE.digit + 10;
}

/** True for the code of a space or of the end of a line. */
export function isSpace(code: number): boolean {
  return code === CODE.space || code === CODE.line;
}

/** The letters of folded codes, for tables kept by word; what is no letter is left out. */
export function spell(codes: ArrayLike<number>, from: number, to: number): string {
  let word = '';
  for (let at = from; at < to; at++) word += CYRILLIC[(codes[at] ?? 0) - 1] ?? '';
  return word;
}
