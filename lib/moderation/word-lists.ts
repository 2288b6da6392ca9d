import { WORD_LISTS } from './lexicon/word-lists.ts';
import { parseLexicon } from './lexicon-line.ts';

const LISTS = new Map(
  parseLexicon(WORD_LISTS).map(({ stem }) => {
    const [name = '', words = ''] = stem.split(' = ');
    return [name, new Set(words.split('/'))];
  }),
);

/** The words of a list of `lexicon/word-lists.ts`; throws on the name of a list that nobody wrote down. */
export function listed(name: string): ReadonlySet<string> {
  const words = LISTS.get(name);
  if (!words) throw new Error(`No list of words: ${name}`);
  return words;
}
