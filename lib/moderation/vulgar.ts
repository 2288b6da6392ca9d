import { foreignCodes, hasLetter } from './foreign.ts';
import { VULGAR } from './lexicon/vulgar.ts';
import { parseLexicon } from './lexicon-line.ts';
import { matchWord } from './match-word.ts';
import { Roots } from './roots.ts';
import type { Scan } from './scan.ts';
import type { Span } from './span.ts';
import type { Words } from './words.ts';

const ROOTS = new Roots(parseLexicon(VULGAR));

function isVulgar(scan: Scan, words: Words, at: number): boolean {
  const from = words.from[at] ?? 0;
  const to = words.to[at] ?? 0;
  if (words.plain[at] === 1) return matchWord(ROOTS, scan.code, from, to) !== undefined;
  if (!hasLetter(scan, from, to)) return false;
  const code = foreignCodes(scan, from, to, 'looks');
  return matchWord(ROOTS, code, 0, code.length) !== undefined;
}

/** Coarse words that are no obscenity; asked for by a page only. */
export function findVulgar(scan: Scan, words: Words): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < words.count; at++) {
    if (!isVulgar(scan, words, at)) continue;
    spans.push({ from: words.from[at] ?? 0, to: words.to[at] ?? 0, rule: 'vulgar.root' });
  }
  return spans;
}
