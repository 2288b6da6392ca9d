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

/** Initials are two or three letters: «С. У. К.» is a person. */
const SPELLED_LEAST = 4;

/** Words behind which the one at `at` goes on letter by letter: «с.у.к.а»; `at` where it does not. */
function spelledTo(words: Words, at: number): number {
  let next = at;
  while (next < words.count && (words.to[next] ?? 0) - (words.from[next] ?? 0) === 1) {
    next++;
    if ((words.from[next] ?? 0) !== (words.to[next - 1] ?? 0) + 1) break;
  }
  return next;
}

function spelled(scan: Scan, words: Words, at: number, end: number): Span | null {
  if (end - at < SPELLED_LEAST) return null;
  const code = Array.from({ length: end - at }, (_, place) => scan.code[words.from[at + place] ?? 0] ?? 0);
  if (matchWord(ROOTS, code, 0, code.length) === undefined) return null;
  return { from: words.from[at] ?? 0, to: words.to[end - 1] ?? 0, rule: 'vulgar.root' };
}

/** Coarse words that are no obscenity; asked for by a page only. */
export function findVulgar(scan: Scan, words: Words): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < words.count; at++) {
    const end = spelledTo(words, at);
    const span = spelled(scan, words, at, end);
    if (span) spans.push(span);
    else if (isVulgar(scan, words, at))
      spans.push({ from: words.from[at] ?? 0, to: words.to[at] ?? 0, rule: 'vulgar.root' });
    at = Math.max(at, end - 1);
  }
  return spans;
}
