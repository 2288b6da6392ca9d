import type { Token } from './tokens.ts';

/** A word within its sentence, and what is known of the whole text. */
export type Place = {
  all: readonly Token[];
  at: number;
  /** First word of the sentence, and the word behind its last. */
  from: number;
  to: number;
  /** The text answers a person. */
  addressed: boolean;
  /** The text speaks of an institution, a state, a law. */
  institution: boolean;
  /** This sentence does. */
  here: boolean;
};

/** A part of a sentence with more words is no address. */
const LONGEST = 6;

/** The words of the same sentence at most `far` away from a place satisfy `is` somewhere. */
export function near({ all, at, from, to }: Place, far: number, is: (token: Token) => boolean): boolean {
  for (let one = Math.max(from, at - far); one < Math.min(to, at + far + 1); one++) {
    const token = all[one];
    if (one !== at && token && is(token)) return true;
  }
  return false;
}

/** A word of one of the classes stands at most `far` away in the same sentence. */
export function nearBits(place: Place, far: number, bits: number): boolean {
  return near(place, far, (token) => (token.bits & bits) !== 0);
}

/** One of the words stands at most `far` away in the same sentence. */
export function nearWords(place: Place, far: number, words: ReadonlySet<string>): boolean {
  return near(place, far, (token) => words.has(token.word));
}

/** The word so many places away in the same sentence. */
export function wordBy({ all, at, from, to }: Place, distance: number): Token | undefined {
  const one = at + distance;
  return one >= from && one < to ? all[one] : undefined;
}

/** What lexicons say of the word so many places away; 0 where the sentence has none. */
export function bitsBy(place: Place, distance: number): number {
  return wordBy(place, distance)?.bits ?? 0;
}

/** The letters of the word so many places away; empty where the sentence has none. */
export function lettersBy(place: Place, distance: number): string {
  return wordBy(place, distance)?.word ?? '';
}

/** The words between the nearest commas or dashes: from and behind. */
export function segment({ all, at }: Place): [number, number] {
  let start = at;
  while (start > at - LONGEST && all[start]?.gap === 'none') start--;
  let end = at + 1;
  while (end < at + LONGEST && all[end]?.gap === 'none') end++;
  return [start, end];
}

/** Calls `visit` for every word whose bits are among those asked for, with its sentence. */
export function eachPlace(
  all: readonly Token[],
  addressed: boolean,
  bits: { asked: number; institution: number },
  visit: (place: Place, here: Token) => void,
): void {
  const institution = all.some((token) => (token.bits & bits.institution) !== 0);
  let from = 0;
  while (from < all.length) {
    let to = from + 1;
    let here = ((all[from]?.bits ?? 0) & bits.institution) !== 0;
    while (to < all.length && all[to]?.gap !== 'stop') {
      here ||= ((all[to]?.bits ?? 0) & bits.institution) !== 0;
      to++;
    }
    for (let at = from; at < to; at++) {
      const token = all[at];
      if (token && (token.bits & bits.asked) !== 0) {
        visit({ all, at, from, to, addressed, institution, here }, token);
      }
    }
    from = to;
  }
}
