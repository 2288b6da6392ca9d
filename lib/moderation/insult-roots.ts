import type { Hidden } from './disguise.ts';
import { HIDDEN_INSULTS } from './lexicon/hidden-insults.ts';
import { parseLexicon } from './lexicon-line.ts';
import { Roots } from './roots.ts';

const ROOTS = new Roots(parseLexicon(HIDDEN_INSULTS), 'insult', 'as written');

/** Demeaning words that a disguise may hide; words of Latin letters only are read by `classify`. */
export const HIDDEN_DEMEANING: Hidden = { any: [], notForeign: [ROOTS] };
