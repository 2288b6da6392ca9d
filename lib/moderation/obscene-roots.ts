import type { Hidden } from './disguise.ts';
import { OBSCENE } from './lexicon/obscene.ts';
import { SKELETONS } from './lexicon/skeletons.ts';
import { parseLexicon } from './lexicon-line.ts';
import { Roots } from './roots.ts';

export const OBSCENE_ROOTS = new Roots(parseLexicon(OBSCENE), 'obscene');
export const SKELETON_ROOTS = new Roots(parseLexicon(SKELETONS), 'skeleton', 'as written');

/** What a disguise may hide: without a vowel only where Cyrillic letters are left. */
export const HIDDEN_OBSCENE: Hidden = { any: [OBSCENE_ROOTS], notForeign: [OBSCENE_ROOTS, SKELETON_ROOTS] };
