import { stemCodes, Trie } from './trie.ts';

/** May stand before a stem marked `+`. */
const LIGHT =
  'а без бес в вз вза взъ во воз вос вь въ до за из изъ ис на над надъ не недо ни низ о об обо объ от ото отъ пере по под подо подза подъ при про раз разъ рас с со съ у ис вы невь припо повы понавы понаво попере';

/** Stand before a stem marked `&`: nothing innocent begins with one of these and goes on with «еб». */
const FIRM =
  'въ вы взъ до долбо за изъ на надъ недо недовы объ отъ пере перепо по повы подзаеб подъ поза пона понавы при припизд про разъ съ у зло коно мозго мозга дурно косо криво рукo трахо худо черно ядрено сблядо ни';

function prefixTrie(words: string): Trie {
  const trie = new Trie();
  for (const prefix of words.split(' ')) {
    trie.add(stemCodes(prefix), { tag: 'prefix', end: 'open', stem: prefix });
  }
  return trie;
}

export const LIGHT_PREFIXES = prefixTrie(LIGHT);
export const FIRM_PREFIXES = prefixTrie(FIRM);
