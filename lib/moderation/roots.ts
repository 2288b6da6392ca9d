import type { LexiconLine, Start } from './lexicon-line.ts';
import { type Entry, stemCodes, swapped, Trie } from './trie.ts';

/** Stems by where in a word they may begin, and the exceptions that win over them. */
export class Roots {
  readonly atStart = new Trie();
  readonly afterLight = new Trie();
  readonly afterFirm = new Trie();
  readonly anywhere = new Trie();
  /** Letters of the shortest stem that may stand anywhere. */
  readonly shortest: number;

  constructor(lines: readonly (LexiconLine & Entry)[], spellings: 'swapped' | 'as written' = 'swapped') {
    this.shortest = Math.min(
      ...lines.filter(({ start }) => start === 'anywhere').map(({ stem }) => stemCodes(stem).length),
    );
    for (const line of lines) {
      const own = stemCodes(line.stem);
      for (const codes of spellings === 'swapped' ? swapped(own) : [own]) {
        for (const trie of this.#homes(line.start)) trie.add(codes, line);
      }
    }
  }

  #homes(start: Start): Trie[] {
    if (start === 'anywhere') return [this.anywhere];
    if (start === 'after') return [this.afterFirm];
    return start === 'prefix' ? [this.atStart, this.afterLight] : [this.atStart];
  }
}

/** Families of roots that a disguise may hide: those read in any spelling, and those never in Latin letters only. */
export type Hidden = { any: readonly Roots[]; notForeign: readonly Roots[] };
