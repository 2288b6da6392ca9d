import { spell } from './alphabet.ts';
import { foreignCodes } from './foreign.ts';
import { type Gap, gapBetween } from './gap.ts';
import type { Scan } from './scan.ts';
import type { Span } from './span.ts';
import * as CLASS from './word-class.ts';
import type { Words } from './words.ts';

const LONGEST_WORD = 24;
const NO_CODES = new Uint8Array(0);

/** A word as grammar sees it: Latin look-alikes and figures read as letters. Lives as long as its scan. */
export class Token {
  readonly from: number;
  readonly to: number;
  /** What lexicons say of it, as bits of `CLASS`. */
  readonly bits: number;
  /** The folded letters: `size` of them from `base` on. */
  readonly codes: Uint8Array;
  readonly base: number;
  readonly size: number;
  #scan: Scan;
  #before: number;
  #gap: Gap | undefined;
  #word: string | undefined;

  /** `before`: where the word before ended, -1 for the first; `codes`: the letters where they are not the scan's. */
  constructor(scan: Scan, from: number, to: number, before: number, bits: number, codes?: Uint8Array) {
    this.#scan = scan;
    this.#before = before;
    this.from = from;
    this.to = to;
    this.bits = bits;
    this.codes = codes ?? scan.code;
    this.base = codes ? 0 : from;
    this.size = codes ? codes.length : to - from;
  }

  /** What stands between the word before and this one. */
  get gap(): Gap {
    this.#gap ??= this.#before < 0 ? 'stop' : gapBetween(this.#scan, this.#before, this.from);
    return this.#gap;
  }

  get capital(): boolean {
    const first = this.#scan.text[this.#scan.at[this.from] ?? 0] ?? '';
    return first !== first.toLowerCase();
  }

  /** An exclamation mark stands right behind it. */
  get cried(): boolean {
    return this.#scan.text[this.#scan.at[this.to] ?? 0] === '!';
  }

  /** The folded letters; empty for a word too long to be known. */
  get word(): string {
    this.#word ??= this.size > LONGEST_WORD ? '' : spell(this.codes, this.base, this.base + this.size);
    return this.#word;
  }
}

function tokenAt(scan: Scan, words: Words, at: number, before: number, extra: number): Token {
  const from = words.from[at] ?? 0;
  const to = words.to[at] ?? 0;
  const codes = words.plain[at] === 1 ? undefined : foreignCodes(scan, from, to, 'looks').slice();
  return new Token(scan, from, to, before, (words.bits[at] ?? 0) | extra, codes);
}

/** A demeaning word behind a disguise, as one word. */
function veiledToken(scan: Scan, words: Words, at: number, span: Span, before: number): Token {
  if (span.from === words.from[at] && span.to === words.to[at]) {
    return tokenAt(scan, words, at, before, CLASS.demeaning);
  }
  return new Token(scan, span.from, span.to, before, CLASS.demeaning, NO_CODES);
}

/**
 * The words as grammar sees them, those that a disguise hides (`veiled`, in order) put together: made only
 * for a text in which lexicons found something.
 */
export function tokensOf(scan: Scan, words: Words, veiled: readonly Span[]): Token[] {
  const tokens: Token[] = [];
  let last = -1;
  let next = 0;
  for (let at = 0; at < words.count; at++) {
    const from = words.from[at] ?? 0;
    if (from < last) continue;
    while ((veiled[next]?.to ?? scan.length) <= from) next++;
    const veil = veiled[next];
    const hidden = veil !== undefined && veil.from < (words.to[at] ?? 0);
    const token = hidden ? veiledToken(scan, words, at, veil, last) : tokenAt(scan, words, at, last, 0);
    tokens.push(token);
    last = token.to;
  }
  return tokens;
}
