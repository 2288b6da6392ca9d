import type { Hidden } from './disguise.ts';
import { OBSCENE } from './lexicon/obscene.ts';
import { SKELETONS } from './lexicon/skeletons.ts';
import { type LexiconLine, parseLexicon } from './lexicon-line.ts';
import { Roots } from './roots.ts';

export const OBSCENE_ROOTS = new Roots(parseLexicon(OBSCENE), 'obscene');
/** Letters of a stem that stays itself when one vowel is missing. */
const STURDY = 6;
/** «Заипал» without its vowel is «запал», «залупа» is «залпа». */
const SOFT = /и[бп]|залуп/u;
const VOWEL = /[аеёиоуыэюя]/u;

/** «Долбоеб» as people write it with one vowel left out: «длбоеб», «долбеб». The first letter always stays. */
function withoutVowel(lines: readonly LexiconLine[]): LexiconLine[] {
  return lines
    .filter(({ stem, start }) => stem.length >= STURDY && start !== 'anywhere' && !SOFT.test(stem))
    .flatMap((line) =>
      [...line.stem].flatMap((letter, at) =>
        at > 0 && VOWEL.test(letter)
          ? [{ ...line, stem: line.stem.slice(0, at) + line.stem.slice(at + 1) }]
          : [],
      ),
    );
}

export const SKELETON_ROOTS = new Roots(
  [...parseLexicon(SKELETONS), ...withoutVowel(parseLexicon(OBSCENE))],
  'skeleton',
  'as written',
);

/** What a disguise may hide: without a vowel only where Cyrillic letters are left. */
export const HIDDEN_OBSCENE: Hidden = { any: [OBSCENE_ROOTS], notForeign: [OBSCENE_ROOTS, SKELETON_ROOTS] };
