import codes from './error-codes.json';

const CODES: Readonly<Record<string, number | undefined>> = codes;
/** Stands unseen before a code, so that «О-203» in somebody's comment is not taken for one. */
export const CODE_MARK = '\u2060';
/** A code as it stands in a sentence, Cyrillic «О» or Latin “O”, with the space before it. */
const SAID = / ?\u2060[ОO]-([1-9]\d\d)/g;

/** The code of the error that a text tells of, 101…999; null for a text that tells of none. */
export function codeOf(key: string): number | null {
  return CODES[key] ?? null;
}

/** Every code that some text tells of, in order: each has its paragraph in the help. */
export function everyCode(): number[] {
  return [...new Set(Object.values(codes))].sort((one, other) => one - other);
}

/** A sentence without its codes, and those, each once, in the order in which they stood. */
export function partCodes(sentence: string): { text: string; codes: number[] } {
  if (!sentence.includes(CODE_MARK)) return { text: sentence, codes: [] };
  const found = [...sentence.matchAll(SAID)].map((match) => Number(match[1]));
  return { text: sentence.replace(SAID, ''), codes: [...new Set(found)] };
}
