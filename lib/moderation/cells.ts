import { isDigit, isLatin, isLetter, isSpace, letterCode } from './alphabet.ts';
import * as CODE from './code.ts';
import type { Scan } from './scan.ts';
import { inWord } from './words.ts';

/** Most places of a disguised stretch: what a longer run without a space hides is read by nobody. */
const DEEPEST = 300;

/** Cells of a sign: a border ends a word and may begin one; a weak sign is more often punctuation than a mask. */
export const BORDER = 1;
export const WEAK = 2;

/**
 * A disguised stretch as columns: each cell the letters it may be, or a sign that hides from `least` to
 * `most` letters. Lent: the next reading overwrites them.
 */
export type Cells = {
  count: number;
  /** One bit per letter, а = 1, б = 2, в = 4…; 0 for a sign. */
  letters: Int32Array;
  /** The code of the likeliest letter; 0 for a sign. */
  first: Uint8Array;
  least: Uint8Array;
  most: Uint16Array;
  kind: Uint8Array;
  /** How many stars stand here, when each is one letter. */
  stars: Uint16Array;
  from: Int32Array;
  to: Int32Array;
};

const cells: Cells = {
  count: 0,
  letters: new Int32Array(DEEPEST + 8),
  first: new Uint8Array(DEEPEST + 8),
  least: new Uint8Array(DEEPEST + 8),
  most: new Uint16Array(DEEPEST + 8),
  kind: new Uint8Array(DEEPEST + 8),
  stars: new Uint16Array(DEEPEST + 8),
  from: new Int32Array(DEEPEST + 8),
  to: new Int32Array(DEEPEST + 8),
};

/** How Latin letters are read: by their looks («xyй») or by their sound («huy»). */
export type Reading = 'looks' | 'sound';

/** The letters a character may stand for, the likeliest first. */
type Meaning = { letters: number; first: number };

function meaningOf(letters: string): Meaning {
  const codes = [...letters].map(letterCode);
  return { letters: codes.reduce((bits, code) => bits | (1 << (code - 1)), 0), first: codes[0] ?? 0 };
}

const SIGN: Meaning = { letters: 0, first: 0 };
const LETTERS: readonly Meaning[] = Array.from({ length: 33 }, (_, code) =>
  code === 0 ? SIGN : { letters: 1 << (code - 1), first: code },
);
/** The letters that a…z, or 0…9, may stand for. */
const columnOf = (letters: string): Meaning[] => letters.split(' ').map(meaningOf);

const LOOKS = columnOf('а вьб с д е ф гд нх и й к л мт п о р к гр с т ий в шщ х у з');
const SOUND = columnOf('а б цск д е ф г х ий йж к л м н о п к р с т у в в х ыйу з');
const PAIRS = new Map(
  'yaя iaя jaя yuю iuю juю yoе joе yeе jeе khх zhж chч shш tsц tzц'
    .split(' ')
    .map((pair) => [pair.slice(0, 2), meaningOf(pair.slice(2))]),
);
const DIGITS = columnOf('о илй  зе ч с б т в я');
const DRAWN = new Set([')(', '}{', '][', '><']);
const X = meaningOf('х');
const PI = columnOf('п и');

function put(meaning: Meaning, from: number, to: number, kind = 0, least = 1, most = 1, stars = 0): void {
  const at = cells.count;
  cells.letters[at] = meaning.letters;
  cells.first[at] = meaning.first;
  cells.from[at] = from;
  cells.to[at] = to;
  cells.kind[at] = kind;
  cells.least[at] = least;
  cells.most[at] = most;
  cells.stars[at] = stars;
  cells.count = at + 1;
}

function runEnd(scan: Scan, from: number, to: number): number {
  let end = from;
  while (end < to && (scan.code[end] === CODE.mask || scan.code[end] === CODE.other)) end++;
  return end;
}

/** What a run of signs may hide: one dot, star or emoji a letter or nothing («пи🤬здец»), a row of them a few. */
function putSign(scan: Scan, from: number, to: number): void {
  const strong = scan.code[from] === CODE.mask;
  const first = scan.text[scan.at[from] ?? 0];
  const row = to - from > 1;
  const ends = isSpace(scan.code[to] ?? CODE.space) && first !== '…' && !(first === '.' && row);
  if (!strong && ends) put(SIGN, from, to, BORDER, 0, 0);
  else putMask(scan, from, to, strong, row || first === '…');
}

function putMask(scan: Scan, from: number, to: number, strong: boolean, long: boolean): void {
  const first = scan.text.charAt(scan.at[from] ?? 0);
  // «Х@м» hides two letters; an emoji one at most («не😀едет»).
  const most = long ? Math.max(6, to - from) : strong && first <= '~' ? 2 : 1;
  const kind = strong || long ? BORDER : BORDER | WEAK;
  put(SIGN, from, to, kind, long ? 1 : 0, most, first === '*' ? to - from : 0);
}

function isPi(scan: Scan, at: number, to: number): number {
  const place = scan.at[at] ?? 0;
  const width = scan.text.startsWith('3.14', place) || scan.text.startsWith('3,14', place) ? 4 : 3;
  return at + width <= to && (width === 4 || scan.text.startsWith('314', place)) ? width : 0;
}

/** The cells of the characters `from…to` of a scan (at most `DEEPEST`) under one reading of their Latin letters. */
export function cellsOf(scan: Scan, from: number, to: number, reading: Reading): Cells {
  cells.count = 0;
  const end = Math.min(to, from + DEEPEST);
  let at = from;
  while (at < end) at = addCell(scan, at, end, reading);
  return cells;
}

function addCell(scan: Scan, at: number, to: number, reading: Reading): number {
  const code = scan.code[at] ?? 0;
  if (!inWord(code)) return addSigns(scan, at, to);
  const pi = isDigit(code) ? isPi(scan, at, to) : 0;
  if (pi > 0) {
    for (const meaning of PI) put(meaning, at, at + pi);
    return at + pi;
  }
  const pair = pairAt(scan, at, to, reading);
  const next = at + (pair ? 2 : 1);
  put(pair ?? meaningOfCode(code, reading), at, next);
  return next;
}

function latinName(scan: Scan, at: number): string {
  const code = scan.code[at] ?? 0;
  return isLatin(code) ? String.fromCharCode(97 + code - CODE.latin) : '';
}

/** «zh», «ya»: two Latin letters that sound as one of ours. */
function pairAt(scan: Scan, at: number, to: number, reading: Reading): Meaning | undefined {
  if (reading === 'looks' || at + 1 >= to) return undefined;
  return PAIRS.get(latinName(scan, at) + latinName(scan, at + 1));
}

function addSigns(scan: Scan, at: number, to: number): number {
  if (isSpace(scan.code[at] ?? 0)) {
    put(SIGN, at, at + 1, BORDER, 0, 0);
    return at + 1;
  }
  const place = scan.at[at] ?? 0;
  if (DRAWN.has(scan.text.slice(place, place + 2))) {
    put(X, at, at + 2);
    return at + 2;
  }
  const end = runEnd(scan, at, to);
  putSign(scan, at, end);
  return end;
}

/** Writes the likeliest letter of every character of a word into `codes`; gives how many there are. */
export function fillLikeliest(
  codes: Uint8Array,
  scan: Scan,
  from: number,
  to: number,
  reading: Reading,
): number {
  let size = 0;
  for (let at = from; at < to; at++) {
    const code = scan.code[at] ?? 0;
    const pair = pairAt(scan, at, to, reading);
    if (pair) at++;
    codes[size++] = (pair ?? meaningOfCode(code, reading)).first;
  }
  return size;
}

function meaningOfCode(code: number, reading: Reading): Meaning {
  if (isLetter(code)) return LETTERS[code] ?? SIGN;
  if (isDigit(code)) return DIGITS[code - CODE.digit] ?? SIGN;
  return (reading === 'sound' ? SOUND : LOOKS)[code - CODE.latin] ?? SIGN;
}
