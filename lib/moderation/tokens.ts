import { CODE, isLatin, isLetter, isSpace, spell } from './alphabet.ts';
import { cellsOf } from './cells.ts';
import type { Scan } from './scan.ts';
import type { Span } from './span.ts';
import { CLASS } from './word-class.ts';
import type { Words } from './words.ts';

/** A word as grammar sees it: Latin look-alikes and figures read as letters. */
export type Token = {
  from: number;
  to: number;
  code: ArrayLike<number>;
  /** What lexicons say of it, as bits of `CLASS`. */
  bits: number;
  /** What stands between the word before and this one: nothing, a comma or dash, the end of a clause. */
  gap: 'none' | 'pause' | 'stop';
  capital: boolean;
  /** An exclamation mark stands right behind it. */
  cried: boolean;
  /** The folded letters; empty for a word too long to be known. */
  word: string;
};

const MENTION = /^\s*\[(?:id|club|public)\d+\|[^\]\n]{0,80}\]\s*,?/u;
const LONGEST_MENTION = 200;
const LONGEST_WORD = 24;

/** The end of the mention that a reply begins with, in places of the scan; 0 where there is none. */
export function afterMention(scan: Scan): number {
  const head = scan.text.slice(0, LONGEST_MENTION);
  if (!head.includes('[')) return 0;
  const end = MENTION.exec(head)?.[0].length ?? 0;
  let at = 0;
  while (at < scan.length && (scan.at[at] ?? 0) < end) at++;
  return at;
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

/** The folded letters of a word that is not all Cyrillic: each sign by its likeliest letter, by its looks. */
export function foreignCodes(scan: Scan, from: number, to: number): Uint8Array {
  const cells = cellsOf(scan, from, to, 'looks');
  return cells.first.slice(0, cells.count);
}

/** The folded letters of a word of Latin letters only, by its sound. */
export function soundCodes(scan: Scan, from: number, to: number): Uint8Array {
  const cells = cellsOf(scan, from, to, 'sound');
  return cells.first.slice(0, cells.count);
}

/** Whether a word is of Latin letters only. */
export function isForeign(scan: Scan, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isLatin(scan.code[at] ?? 0)) return false;
  return true;
}

/** Whether a word holds a letter at all. */
export function hasLetter(scan: Scan, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = scan.code[at] ?? 0;
    if (isLetter(code) || isLatin(code)) return true;
  }
  return false;
}

function tokenOf(scan: Scan, words: Words, at: number, gap: Token['gap']): Token {
  const from = words.from[at] ?? 0;
  const to = words.to[at] ?? 0;
  const code = words.plain[at] === 1 ? scan.code.subarray(from, to) : foreignCodes(scan, from, to);
  const first = scan.text[scan.at[from] ?? 0] ?? '';
  return {
    from,
    to,
    code,
    bits: words.bits[at] ?? 0,
    gap,
    capital: first !== first.toLowerCase(),
    cried: scan.text[scan.at[to] ?? 0] === '!',
    word: code.length <= LONGEST_WORD ? spell(code, 0, code.length) : '',
  };
}

/** A demeaning word behind a disguise, as one word. */
function veiledToken(scan: Scan, words: Words, at: number, span: Span, gap: Token['gap']): Token {
  const own = tokenOf(scan, words, at, gap);
  if (span.from === own.from && span.to === own.to) return { ...own, bits: own.bits | CLASS.demeaning };
  const cried = scan.text[scan.at[span.to] ?? 0] === '!';
  return {
    from: span.from,
    to: span.to,
    code: [],
    bits: CLASS.demeaning,
    gap,
    capital: false,
    cried,
    word: '',
  };
}

/**
 * The words as grammar sees them, those that a disguise hides (`veiled`) put together: made only for a text
 * in which lexicons found something.
 */
export function tokensOf(scan: Scan, words: Words, veiled: readonly Span[]): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  let next = 0;
  for (let at = 0; at < words.count; at++) {
    const from = words.from[at] ?? 0;
    const to = words.to[at] ?? 0;
    if (from < last) continue;
    const gap = tokens.length === 0 ? 'stop' : gapBetween(scan, last, from);
    while ((veiled[next]?.to ?? scan.length) <= from) next++;
    const veil = veiled[next];
    const token =
      veil && veil.from < to ? veiledToken(scan, words, at, veil, gap) : tokenOf(scan, words, at, gap);
    tokens.push(token);
    last = token.to;
  }
  return tokens;
}
