import { CODE, isLatin, isLetter, isSpace } from './alphabet.ts';
import type { Scan } from './scan.ts';

/** A run of Cyrillic letters, in places of the scan. */
export type Word = { from: number; to: number };

/** What stands between spaces. */
export type Chunk = Word & {
  letters: number;
  latin: number;
  /** Something that is no Cyrillic letter stands among the letters and may hide one. */
  mixed: boolean;
};

/** The plain words of a scan, in order. */
export function wordsOf(scan: Scan): Word[] {
  const words: Word[] = [];
  let from = -1;
  for (let at = 0; at <= scan.length; at++) {
    const letter = at < scan.length && isLetter(scan.code[at] ?? 0);
    if (letter && from < 0) from = at;
    if (letter || from < 0) continue;
    words.push({ from, to: at });
    from = -1;
  }
  return words;
}

/** The chunks of a scan that hold letters or signs, in order; closing punctuation is cut off. */
export function chunksOf(scan: Scan, start: number): Chunk[] {
  const chunks: Chunk[] = [];
  let at = start;
  while (at < scan.length) {
    while (at < scan.length && isSpace(scan.code[at] ?? 0)) at++;
    const from = at;
    while (at < scan.length && !isSpace(scan.code[at] ?? 0)) at++;
    if (at > from) chunks.push(measure(scan, from, at));
  }
  return chunks;
}

function measure(scan: Scan, start: number, end: number): Chunk {
  let from = start;
  let to = end;
  while (from < to && scan.code[from] === CODE.other && !draws(scan, from)) from++;
  while (to > from && scan.code[to - 1] === CODE.other && scan.text[scan.at[to - 1] ?? 0] !== '…') to--;
  let letters = 0;
  let latin = 0;
  for (let at = from; at < to; at++) {
    if (isLetter(scan.code[at] ?? 0)) letters++;
    else if (isLatin(scan.code[at] ?? 0)) latin++;
  }
  return { from, to, letters, latin, mixed: latin > 0 || (letters > 0 && letters < to - from) };
}

/** «)(уй»: brackets that draw a letter are not punctuation. */
function draws(scan: Scan, at: number): boolean {
  const place = scan.at[at] ?? 0;
  return [')(', '}{', ']['].includes(scan.text.slice(place, place + 2));
}
