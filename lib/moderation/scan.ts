import { codeOfPoint, codeOfUnit, isLatin, isLetter } from './alphabet.ts';
import * as CODE from './code.ts';

/**
 * A text as folded codes, the invisible left out, each with its place in the original (UTF-16 units).
 * The arrays are lent: they hold this text until the next one is scanned.
 */
export type Scan = {
  text: string;
  length: number;
  code: Uint8Array;
  /** Where character `i` begins in the original; `at[length]` is the end. */
  at: Int32Array;
  /** Where character `i` ends. */
  upto: Int32Array;
};

let code = new Uint8Array(1 << 12);
let at = new Int32Array(1 << 12);
let upto = new Int32Array(1 << 12);

function makeRoom(size: number): void {
  if (size <= code.length) return;
  code = new Uint8Array(size * 2);
  at = new Int32Array(size * 2);
  upto = new Int32Array(size * 2);
}

/** «хуууй» is read as «хуй»; «её» stays two letters, and figures and signs are counted, not joined. */
function repeats(text: string, here: number, before: number, found: number): boolean {
  if (!(isLetter(found) || isLatin(found))) return false;
  const one = text[here];
  const other = text[before];
  return one === other || one?.toLowerCase() === other?.toLowerCase();
}

/** What the places `from…to` of a scan are in the original text. */
export function placed({ at, upto }: Scan, from: number, to: number): { start: number; end: number } {
  const start = at[from] ?? 0;
  return { start, end: upto[to - 1] ?? start };
}

/** Folds a text in one pass, repeated letters joined. Linear in its length. */
export function scan(text: string): Scan {
  const size = text.length;
  makeRoom(size + 1);
  let length = 0;
  let last: number = CODE.other;
  for (let place = 0; place < size; place++) {
    let found = codeOfUnit(text.charCodeAt(place));
    const from = place;
    if (found === CODE.surrogate) {
      const point = text.codePointAt(place) ?? 0;
      if (point > 0xffff) place++;
      found = codeOfPoint(point);
    }
    if (found === CODE.nothing) continue;
    if (last === found && length > 0 && repeats(text, from, at[length - 1] ?? 0, found)) {
      upto[length - 1] = place + 1;
      continue;
    }
    code[length] = found;
    at[length] = from;
    upto[length] = place + 1;
    last = found;
    length++;
  }
  code[length] = CODE.space;
  at[length] = size;
  upto[length] = size;
  return { text, length, code, at, upto };
}
