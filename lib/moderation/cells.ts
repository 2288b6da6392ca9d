import { CODE, isDigit, isLatin, isLetter, isSpace, letterCode } from './alphabet.ts';
import type { Scan } from './scan.ts';

/** One place of a disguised word: the letters it may be, or a sign that hides from `least` to `most` letters. */
export type Cell = {
  letters: readonly number[];
  least: number;
  most: number;
  /** Nothing of the word is here, and a word may end before it. */
  border: boolean;
  /** A lone dot, hyphen or quote: more often punctuation than a mask. */
  weak: boolean;
  /** How many stars stand here, when each is one letter. */
  stars: number;
  from: number;
  to: number;
};

/** How Latin letters are read: by their looks («xyй») or by their sound («huy»). */
export type Reading = 'looks' | 'sound';

const codes = (letters: string): number[] => [...letters].map(letterCode);
const tableOf = (pairs: string): Map<string, number[]> =>
  new Map(
    pairs.split(' ').map((pair) => {
      const [sign = '', letters = ''] = pair.split('=');
      return [sign, codes(letters)];
    }),
  );

const LOOKS = tableOf(
  'a=а b=вьб c=с d=д e=е f=ф g=гд h=нх i=и j=й k=к l=л m=мт n=п o=о p=р q=к r=гр s=с t=т u=ий v=в w=шщ x=х y=у z=з',
);
const SOUND = tableOf(
  'a=а b=б c=цск d=д e=е f=ф g=г h=х i=ий j=йж k=к l=л m=м n=н o=о p=п q=к r=р s=с t=т u=у v=в w=в x=х y=йыу z=з',
);
const PAIRS = tableOf('ya=я ia=я ja=я yu=ю iu=ю ju=ю yo=е jo=е ye=е je=е kh=х zh=ж ch=ч sh=ш ts=ц tz=ц');
const DIGITS = tableOf('0=о 1=илй 3=зе 4=ч 5=с 6=б 7=т 8=в 9=я');
const DRAWN = new Set([')(', '}{', '][', '><']);
const X = codes('х');
const PI = [codes('п'), codes('и')];
const NONE: readonly number[] = [];

function letterCell(letters: readonly number[], from: number, to: number): Cell {
  return { letters, least: 1, most: 1, border: false, weak: false, stars: 0, from, to };
}

function runEnd(scan: Scan, from: number, to: number): number {
  let end = from;
  while (end < to && (scan.code[end] === CODE.mask || scan.code[end] === CODE.other)) end++;
  return end;
}

/** What a run of signs may hide: one dot or hyphen may be nothing, a star is a letter, a row of either is a few. */
function signCell(scan: Scan, from: number, to: number): Cell {
  const strong = scan.code[from] === CODE.mask;
  const first = scan.text[scan.at[from] ?? 0];
  if (
    !strong &&
    isSpace(scan.code[to] ?? CODE.space) &&
    !(first === '…' || (first === '.' && to - from > 1))
  ) {
    return { letters: NONE, least: 0, most: 0, border: true, weak: false, stars: 0, from, to };
  }
  const long = to - from > 1 || scan.text[scan.at[from] ?? 0] === '…';
  const most = long ? Math.max(6, to - from) : strong ? 2 : 1;
  return {
    letters: NONE,
    least: strong || long ? 1 : 0,
    most,
    border: true,
    weak: !strong && !long,
    stars: first === '*' ? to - from : 0,
    from,
    to,
  };
}

function latinName(scan: Scan, at: number): string {
  const code = scan.code[at] ?? 0;
  return isLatin(code) ? String.fromCharCode(97 + code - CODE.latin) : '';
}

function isPi(scan: Scan, at: number, to: number): number {
  const width =
    scan.text.startsWith('3.14', scan.at[at]) || scan.text.startsWith('3,14', scan.at[at]) ? 4 : 3;
  return at + width <= to && (width === 4 || scan.text.startsWith('314', scan.at[at])) ? width : 0;
}

/** The cells of the characters `from…to` of a scan under one reading of their Latin letters. */
export function cellsOf(scan: Scan, from: number, to: number, reading: Reading): Cell[] {
  const cells: Cell[] = [];
  let at = from;
  while (at < to) at = addCell(cells, scan, at, to, reading);
  return cells;
}

function addCell(cells: Cell[], scan: Scan, at: number, to: number, reading: Reading): number {
  const code = scan.code[at] ?? 0;
  if (isLetter(code)) cells.push(letterCell([code], at, at + 1));
  else if (isLatin(code)) return addLatin(cells, scan, at, to, reading);
  else if (isDigit(code)) return addDigit(cells, scan, at, to);
  else if (isSpace(code))
    cells.push({
      letters: NONE,
      least: 0,
      most: 0,
      border: true,
      weak: false,
      stars: 0,
      from: at,
      to: at + 1,
    });
  else return addSigns(cells, scan, at, to);
  return at + 1;
}

function addLatin(cells: Cell[], scan: Scan, at: number, to: number, reading: Reading): number {
  const name = latinName(scan, at);
  const pair = reading === 'sound' && at + 1 < to ? PAIRS.get(name + latinName(scan, at + 1)) : undefined;
  const width = pair ? 2 : 1;
  cells.push(letterCell(pair ?? (reading === 'sound' ? SOUND : LOOKS).get(name) ?? NONE, at, at + width));
  return at + width;
}

function addDigit(cells: Cell[], scan: Scan, at: number, to: number): number {
  const width = isPi(scan, at, to);
  if (width > 0) {
    for (const letters of PI) cells.push(letterCell(letters, at, at + width));
    return at + width;
  }
  const digit = String((scan.code[at] ?? 0) - CODE.digit);
  cells.push(letterCell(DIGITS.get(digit) ?? NONE, at, at + 1));
  return at + 1;
}

function addSigns(cells: Cell[], scan: Scan, at: number, to: number): number {
  const place = scan.at[at] ?? 0;
  if (DRAWN.has(scan.text.slice(place, place + 2))) {
    cells.push(letterCell(X, at, at + 2));
    return at + 2;
  }
  const end = runEnd(scan, at, to);
  cells.push(signCell(scan, at, end));
  return end;
}
