import { withFleeting } from './fleeting.ts';
import { BLUNT_ADJECTIVES } from './lexicon/blunt-adjectives.ts';
import { DEMEANING } from './lexicon/demeaning.ts';
import { ETHNIC_SLURS } from './lexicon/ethnic-slurs.ts';
import { parseLexicon, type Start } from './lexicon-line.ts';
import { type Hidden, Roots } from './roots.ts';

const LINES = [DEMEANING, BLUNT_ADJECTIVES, ETHNIC_SLURS].flatMap(parseLexicon);
/** The lines under one of these signs, as lines of their own. */
const marked = (...starts: readonly Start[]) =>
  LINES.filter(({ start }) => starts.includes(start)).map((line) => ({ ...line, start: 'word' as const }));

/** Words that deny people their worth whoever is meant. */
export const OUTRIGHT = marked('prefix', 'anywhere');

const ROOTS = new Roots(withFleeting(marked('after', 'anywhere')), 'as written');

/** Demeaning words that a disguise may hide; words of Latin letters only are read by `classify`. */
export const HIDDEN_DEMEANING: Hidden = { any: [], notForeign: [ROOTS] };
