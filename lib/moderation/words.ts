import { isLetter } from './alphabet.ts';
import type { Scan } from './scan.ts';

/** The words of a text, in order, as columns: a word is a run of letters and figures. Lent like a scan. */
export type Words = {
  count: number;
  /** First place of a word in the scan, and the place behind its last. */
  from: Int32Array;
  to: Int32Array;
  /** 1 where a word is of Cyrillic letters only. */
  plain: Uint8Array;
  /** What lexicons say of a word, as bits of `CLASS`. */
  bits: Int32Array;
};

/** A stretch of a scan. */
export type Stretch = { from: number; to: number };

let words: Words = columns(1 << 10);

function columns(size: number): Words {
  return {
    count: 0,
    from: new Int32Array(size),
    to: new Int32Array(size),
    plain: new Uint8Array(size),
    bits: new Int32Array(size),
  };
}

/** Whether a code is a letter of any alphabet or a figure: 1…79. */
export function inWord(code: number): boolean {
  return code > 0 && code < 80;
}

/** The words of a scan from a place on, their bits not yet known. */
export function wordsOf(scan: Scan, start: number): Words {
  if (scan.length > words.from.length) words = columns(scan.length * 2);
  const { code, length } = scan;
  let count = 0;
  for (let from = start; from < length; from++) {
    if (!inWord(code[from] ?? 0)) continue;
    let to = from;
    let plain = 1;
    for (; to < length; to++) {
      const here = code[to] ?? 0;
      if (isLetter(here)) continue;
      if (!inWord(here)) break;
      plain = 0;
    }
    words.from[count] = from;
    words.to[count] = to;
    words.plain[count] = plain;
    words.bits[count] = 0;
    count++;
    from = to;
  }
  words.count = count;
  return words;
}
