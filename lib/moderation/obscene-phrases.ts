import { spell } from './alphabet.ts';
import { OBSCENE_PHRASES } from './lexicon/obscene-phrases.ts';
import { parseLexicon } from './lexicon-line.ts';
import type { Scan } from './scan.ts';
import type { Span } from './span.ts';
import { CLASS } from './word-class.ts';
import type { Words } from './words.ts';

const LINES = parseLexicon(OBSCENE_PHRASES).map(({ stem }) => stem);
const PAIRS = new Set(LINES.filter((line) => line.includes(' ')));
/** Alone each of them is a form of «хула». */
const ALONE = new Set(LINES.filter((line) => !line.includes(' ')));
const BEFORE_NOUN = new Set(['к', 'о', 'в', 'по', 'от']);

function wordAt(scan: Scan, words: Words, at: number): string {
  return at < 0 ? '' : spell(scan.code, words.from[at] ?? 0, words.to[at] ?? 0);
}

function spanAt(scan: Scan, words: Words, at: number): Span | null {
  const own = wordAt(scan, words, at);
  const before = wordAt(scan, words, at - 1);
  const from = words.from[at] ?? 0;
  const to = words.to[at] ?? 0;
  if (ALONE.has(own)) return BEFORE_NOUN.has(before) ? null : { from, to, rule: 'obscene.phrase' };
  const goesOn = scan.text[scan.at[to] ?? 0] === '-';
  if (goesOn || !PAIRS.has(`${before} ${own}`)) return null;
  return { from: words.from[at - 1] ?? 0, to, rule: 'obscene.phrase' };
}

/** Words that are obscene only beside another: «какого х», «кули вас», «хуле» among other words. */
export function obscenePhrases(scan: Scan, words: Words): Span[] {
  const spans: Span[] = [];
  if (words.count < 2) return spans;
  for (let at = 0; at < words.count; at++) {
    const span = ((words.bits[at] ?? 0) & CLASS.obscenePair) !== 0 ? spanAt(scan, words, at) : null;
    if (span) spans.push(span);
  }
  return spans;
}

/** The words that make a phrase of this kind with the word before them, and those that need none. */
export const PHRASE_WORDS: readonly string[] = LINES.map((line) => line.slice(line.indexOf(' ') + 1));
