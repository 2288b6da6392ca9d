/** Longer than any word, number or gap that people write. */
const RUN = /[\p{L}-]{60,}|\d{40,}|\s{40,}|(?<sign>[^\p{L}\d\s])\k<sign>{40,}/gu;
const BLANK = '\u0001';

/**
 * A text whose endless runs (a key that stuck, a pasted wall of spaces) are blanked in place: no pattern
 * then has to try each of their places. As long as before.
 */
export function withoutRuns(text: string): string {
  return text.replace(RUN, (run) => BLANK.repeat(run.length));
}
