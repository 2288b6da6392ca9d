import { OBSCENE_EXCEPTIONS } from './lexicon/obscene-exceptions.ts';
import { parseLexicon } from './lexicon-line.ts';
import { Roots } from './roots.ts';

/** Innocent words that an obscene root would claim. */
export const INNOCENT_ROOTS = new Roots(parseLexicon(OBSCENE_EXCEPTIONS), 'as written');
