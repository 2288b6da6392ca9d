import { CODE, codeOf, codeOfUnit, isLatin, isLetter } from './alphabet.ts';

/** A text as folded codes, the invisible left out, each with its place in the original (UTF-16 units). */
export type Scan = {
  text: string;
  length: number;
  code: Uint8Array;
  /** Where character `i` begins in the original; `at[length]` is the end. */
  at: Int32Array;
  /** Where character `i` ends. */
  upto: Int32Array;
};

/** «хуууй» is read as «хуй»; «её» stays two letters, and figures and signs are counted, not joined. */
function repeats(text: string, here: number, before: number, code: number): boolean {
  if (!(isLetter(code) || isLatin(code))) return false;
  const one = text[here];
  const other = text[before];
  return one === other || one?.toLowerCase() === other?.toLowerCase();
}

/** Folds a text in one pass, repeated letters joined. Linear in its length. */
export function scan(text: string): Scan {
  const size = text.length;
  const code = new Uint8Array(size + 1);
  const at = new Int32Array(size + 1);
  const upto = new Int32Array(size + 1);
  let length = 0;
  for (let place = 0; place < size; place++) {
    let found = codeOfUnit(text.charCodeAt(place));
    const from = place;
    if (found === CODE.surrogate) {
      const char = String.fromCodePoint(text.codePointAt(place) ?? 0);
      place += char.length - 1;
      found = codeOf(char);
    }
    if (found === CODE.nothing) continue;
    if (length > 0 && code[length - 1] === found && repeats(text, from, at[length - 1] ?? 0, found)) {
      upto[length - 1] = place + 1;
      continue;
    }
    code[length] = found;
    at[length] = from;
    upto[length] = place + 1;
    length++;
  }
  code[length] = CODE.space;
  at[length] = size;
  upto[length] = size;
  return { text, length, code, at, upto };
}
