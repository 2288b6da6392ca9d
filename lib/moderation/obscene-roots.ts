import { OBSCENE } from './lexicon/obscene.ts';
import { SKELETONS } from './lexicon/skeletons.ts';
import { type LexiconLine, parseLexicon } from './lexicon-line.ts';
import { type Hidden, Roots } from './roots.ts';
import type { Entry } from './trie.ts';

export const OBSCENE_ROOTS = new Roots(parseLexicon(OBSCENE));
/** Letters of a stem that stays itself when one vowel is missing. */
const STURDY = 4;
/** «Заебал» without its vowel is «забал», «залупа» is «залпа»: what ordinary words begin with. */
const ORDINARY = /^(?:ах[еу]$|блат|доху|за[бп]ал|залп|на[бп]ал|нибал|хил|хищ|хул)/u;
const VOWEL = /[аеёиоуыэюя]/u;

/** «Долбоеб» as people write it with one vowel left out: «длбоеб», «долбеб». The first letter always stays. */
function withoutVowel(line: LexiconLine): (LexiconLine & Entry)[] {
  const { stem } = line;
  if (stem.length < STURDY) return [];
  return [...stem]
    .map((letter, at) => (at > 0 && VOWEL.test(letter) ? stem.slice(0, at) + stem.slice(at + 1) : 'нибал'))
    .filter((bare) => !ORDINARY.test(bare))
    .map((bare) => ({ ...line, stem: bare, bare: true }));
}

export const SKELETON_ROOTS = new Roots(
  [...parseLexicon(SKELETONS), ...parseLexicon(OBSCENE).flatMap(withoutVowel)],
  'as written',
);

/** What a disguise may hide: without a vowel only where Cyrillic letters are left. */
export const HIDDEN_OBSCENE: Hidden = { any: [OBSCENE_ROOTS], notForeign: [OBSCENE_ROOTS, SKELETON_ROOTS] };
