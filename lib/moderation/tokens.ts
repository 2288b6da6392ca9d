import { CODE, isDigit, isLatin, isLetter, isSpace } from './alphabet.ts';
import { cellsOf } from './cells.ts';
import type { Scan } from './scan.ts';

/** A word as grammar sees it: Latin look-alikes and figures read as letters. */
export type Token = {
  from: number;
  to: number;
  code: ArrayLike<number>;
  /** What stands between the word before and this one: nothing, a comma or dash, the end of a clause. */
  gap: 'none' | 'pause' | 'stop';
  capital: boolean;
};

const MENTION = /^\s*\[(?:id|club|public)\d+\|[^\]\n]{0,80}\]\s*,?/u;

/** The end of the mention that a reply begins with, in places of the scan; 0 where there is none. */
export function afterMention(scan: Scan): number {
  const end = MENTION.exec(scan.text.slice(0, 200))?.[0].length ?? 0;
  let at = 0;
  while (at < scan.length && (scan.at[at] ?? 0) < end) at++;
  return at;
}

function inToken(code: number): boolean {
  return isLetter(code) || isLatin(code) || isDigit(code);
}

function gapAt(scan: Scan, at: number): Token['gap'] {
  const code = scan.code[at] ?? 0;
  if (code === CODE.line) return 'stop';
  if (isSpace(code)) return 'none';
  const sign = scan.text[scan.at[at] ?? 0] ?? '';
  if ('.!?;…'.includes(sign)) return 'stop';
  if (sign === '"') return 'none';
  const hyphen = sign === '-' && !isSpace(scan.code[at - 1] ?? 0) && !isSpace(scan.code[at + 1] ?? 0);
  return hyphen ? 'none' : 'pause';
}

function gapBetween(scan: Scan, from: number, to: number): Token['gap'] {
  let gap: Token['gap'] = 'none';
  for (let at = from; at < to; at++) {
    const here = gapAt(scan, at);
    if (here === 'stop') return here;
    if (here === 'pause') gap = here;
  }
  return gap;
}

/** The words of a scan from a place on, in order. */
export function tokensOf(scan: Scan, start: number): Token[] {
  const tokens: Token[] = [];
  let last = start;
  for (let from = start; from < scan.length; from++) {
    if (!inToken(scan.code[from] ?? 0)) continue;
    let to = from;
    while (to < scan.length && inToken(scan.code[to] ?? 0)) to++;
    tokens.push(tokenAt(scan, from, to, tokens.length === 0 ? 'stop' : gapBetween(scan, last, from)));
    last = to;
    from = to;
  }
  return tokens;
}

function tokenAt(scan: Scan, from: number, to: number, gap: Token['gap']): Token {
  const code = scan.code.subarray(from, to);
  const first = scan.text[scan.at[from] ?? 0] ?? '';
  const capital = first !== first.toLowerCase();
  return { from, to, code: code.every(isLetter) ? code : foreignCodes(scan, from, to), gap, capital };
}

function foreignCodes(scan: Scan, from: number, to: number): number[] {
  return cellsOf(scan, from, to, 'looks').map((cell) => cell.letters[0] ?? 0);
}
