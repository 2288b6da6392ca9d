import { PHRASE_CLASSES } from './lexicon/phrase-classes.ts';
import { type End, type LexiconLine, parseLexicon } from './lexicon-line.ts';
import { stemCodes } from './trie.ts';
import { VERB_CLASSES } from './verb-classes.ts';
import { listed } from './word-lists.ts';

/** One choice for a place in a phrase. */
export type Choice = { codes: readonly number[]; stem: string; end: End };
/** A place in a phrase: one of its choices, after at most `skip` other words. */
export type Place = { choices: readonly Choice[]; skip: number };

/** How many words `…` stands for. */
const FEW = 3;
const SIGNS = { exact: '', ending: '~', open: '*' } as const;
const phraseOf = ({ stem, end }: LexiconLine): string => stem + SIGNS[end];

/** `^`: how a verb ends that is said to somebody: «закрой», «закройте», «получишь», «проснётесь». */
const SPOKEN = [...listed('spoken')];

const known = new Map<string, readonly Choice[]>();
const classes = new Map(VERB_CLASSES);
for (const line of parseLexicon(PHRASE_CLASSES)) {
  const [name = '', words = ''] = phraseOf(line).split(' = ');
  classes.set(name, words.split('/'));
}

function choiceOf(written: string): readonly Choice[] {
  const bare = written.slice(0, -1);
  if (written.endsWith('^')) return SPOKEN.flatMap((ending) => choiceOf(bare + ending));
  const end: End = written.endsWith('~') ? 'ending' : written.endsWith('*') ? 'open' : 'exact';
  const stem = end === 'exact' ? written : bare;
  return [{ codes: stemCodes(stem), stem, end }];
}

/** The choices that a class or a word stands for; throws on the name of a class that nobody wrote down. */
function meant(one: string): readonly Choice[] {
  if (!one.startsWith('{')) return choiceOf(one);
  const words = classes.get(one.slice(1, -1));
  if (words === undefined) throw new Error(`No class of words: ${one}`);
  return words.flatMap(meant);
}

/** The choices of `один/другой/{class}`, made once for all phrases that have them. */
function choicesOf(written: string): readonly Choice[] {
  const choices = known.get(written) ?? written.split('/').flatMap(meant);
  known.set(written, choices);
  return choices;
}

function placesOf(phrase: string): Place[] {
  const places: Place[] = [];
  let skip = 0;
  for (const part of phrase.split(' ')) {
    if (part === '…') skip = FEW;
    else {
      places.push({ choices: choicesOf(part), skip });
      skip = 0;
    }
  }
  return places;
}

function ordersOf(parts: readonly string[]): string[][] {
  if (parts.length < 2) return [[...parts]];
  return parts.flatMap((part, at) => ordersOf(parts.toSpliced(at, 1)).map((rest) => [part, ...rest]));
}

/**
 * The places of every phrase that a line of a lexicon stands for: `один/другой` is a choice, `{class}` a
 * choice of `lexicon/phrase-classes.ts` or of `VERB_CLASSES`, `закро^` a verb said to somebody, `…` up to three words, and parts between `<>` come in any order
 * with up to three words between them. Throws on an unknown class.
 */
export function phrasesOf(line: LexiconLine): Place[][] {
  return ordersOf(phraseOf(line).split(' <> ')).map((parts) => placesOf(parts.join(' … ')));
}
