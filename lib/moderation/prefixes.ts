import { stemCodes, Trie } from './trie.ts';
import { listed } from './word-lists.ts';

/** May stand before a stem marked `+`. */
const LIGHT = listed('light');

/** Stand before a stem marked `&`: nothing innocent begins with one of these and goes on with «еб». */
const FIRM = listed('firm');

function prefixTrie(words: Iterable<string>): Trie {
  const trie = new Trie();
  for (const prefix of words) {
    trie.add(stemCodes(prefix), { end: 'open', stem: prefix });
  }
  return trie;
}

export const LIGHT_PREFIXES = prefixTrie(LIGHT);
export const FIRM_PREFIXES = prefixTrie(FIRM);
