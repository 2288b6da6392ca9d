import { VULGAR } from './lexicon/vulgar.ts';
import { parseLexicon } from './lexicon-line.ts';
import { matchWord } from './match-word.ts';
import { Roots } from './roots.ts';
import type { Span } from './span.ts';
import type { Token } from './tokens.ts';

const ROOTS = new Roots(parseLexicon(VULGAR), 'vulgar');

/** Coarse words that are no obscenity; asked for by a page only. */
export function findVulgar(tokens: readonly Token[]): Span[] {
  return tokens
    .filter((token) => matchWord(ROOTS, token.code, 0, token.code.length))
    .map(({ from, to }) => ({ from, to, rule: 'vulgar.root' }));
}
