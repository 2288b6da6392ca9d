import { treeOf } from './trie.ts';
import { listed } from './word-lists.ts';

/** May stand before a stem marked `+`. */
export const LIGHT_PREFIXES = treeOf(listed('light'));

/** Stand before a stem marked `&`: nothing innocent begins with one of these and goes on with «еб». */
export const FIRM_PREFIXES = treeOf(listed('firm'));
