import { spell } from './alphabet.ts';
import { OBSCENE_PHRASES } from './lexicon/obscene-phrases.ts';
import { parseLexicon } from './lexicon-line.ts';
import type { Scan } from './scan.ts';
import type { Span } from './span.ts';
import type { Word } from './words.ts';

const PHRASES = parseLexicon(OBSCENE_PHRASES).map(({ stem }) => stem);
const SECOND = new Set(PHRASES.filter((phrase) => phrase.includes(' ')));
const SECOND_WORDS = new Set([...SECOND].map((phrase) => phrase.slice(phrase.indexOf(' ') + 1)));
/** Alone each of them is a form of «хула». */
const ALONE = new Set(PHRASES.filter((phrase) => !phrase.includes(' ')));
const BEFORE_NOUN = new Set(['к', 'о', 'в', 'по', 'от']);
const LONGEST = 6;

/** Words that are obscene only beside another: «какого х», «кули вас», «хуле» among other words. */
export function obscenePhrases(scan: Scan, words: readonly Word[]): Span[] {
  const spans: Span[] = [];
  if (words.length < 2) return spans;
  words.forEach((word, place) => {
    if (word.to - word.from > LONGEST) return;
    const own = spell(scan.code, word.from, word.to);
    if (!ALONE.has(own) && !SECOND_WORDS.has(own)) return;
    const left = words[place - 1];
    const before = left ? spell(scan.code, left.from, left.to) : '';
    if (ALONE.has(own) && !BEFORE_NOUN.has(before)) {
      spans.push({ from: word.from, to: word.to, rule: 'obscene.phrase' });
    } else if (left && SECOND.has(`${before} ${own}`) && scan.text[scan.at[word.to] ?? 0] !== '-') {
      spans.push({ from: left.from, to: word.to, rule: 'obscene.phrase' });
    }
  });
  return spans;
}
