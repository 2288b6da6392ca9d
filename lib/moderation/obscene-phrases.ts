import { OBSCENE_PHRASES } from './lexicon/obscene-phrases.ts';
import { PhraseBook } from './phrase-book.ts';
import type { Scan } from './scan.ts';
import type { Span } from './span.ts';
import type { Token } from './tokens.ts';
import * as CLASS from './word-class.ts';
import { listed } from './word-lists.ts';

export const COARSE_PHRASES = new PhraseBook({ 'obscene.phrase': OBSCENE_PHRASES });
const BEFORE_NOUN = listed('beforenoun');

/** Words that are obscene only beside another: «какого х», «кули вас», «хуле» among other words. */
export function obscenePhrases(scan: Scan, tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  tokens.forEach((token, at) => {
    if (tokens.length < 2 || (token.bits & CLASS.obscenePair) === 0) return;
    const found = COARSE_PHRASES.at(tokens, at);
    const to = tokens[found?.last ?? -1]?.to;
    if (!found || to === undefined || scan.text[scan.at[to] ?? 0] === '-') return;
    // «К хуле» is a noun.
    if (found.last === at && BEFORE_NOUN.has(tokens[at - 1]?.word ?? '')) return;
    spans.push({ from: token.from, to, rule: found.tag });
  });
  return spans;
}
