import type { LexiconLine, Start } from './lexicon-line.ts';
import { FIRM_PREFIXES, LIGHT_PREFIXES } from './prefixes.ts';
import { stemCodes, swapped, Trie } from './trie.ts';

/** Stems by where in a word they may begin, and the exceptions that win over them. */
export class Roots {
  readonly atStart = new Trie();
  readonly afterLight = new Trie();
  readonly afterFirm = new Trie();
  readonly anywhere = new Trie();

  constructor(lines: readonly LexiconLine[], tag: string, spellings: 'swapped' | 'as written' = 'swapped') {
    for (const line of lines) {
      const entry = { tag, end: line.end, stem: line.stem };
      const own = stemCodes(line.stem);
      for (const codes of spellings === 'swapped' ? swapped(own) : [own]) {
        for (const trie of this.#homes(line.start)) trie.add(codes, entry);
      }
    }
  }

  #homes(start: Start): Trie[] {
    if (start === 'anywhere') return [this.anywhere];
    if (start === 'after') return [this.afterFirm];
    return start === 'prefix' ? [this.atStart, this.afterLight] : [this.atStart];
  }
}

/** Calls `begin` for every place of a word where a stem may begin, with the tree to read it by. */
export function eachStart(
  roots: Roots,
  code: ArrayLike<number>,
  from: number,
  to: number,
  begin: (trie: Trie, at: number) => boolean,
): boolean {
  if (begin(roots.atStart, from)) return true;
  if (afterPrefix(LIGHT_PREFIXES, roots.afterLight, code, from, to, begin)) return true;
  if (afterPrefix(FIRM_PREFIXES, roots.afterFirm, code, from, to, begin)) return true;
  for (let at = from; at < to; at++) if (begin(roots.anywhere, at)) return true;
  return false;
}

function afterPrefix(
  prefixes: Trie,
  roots: Trie,
  code: ArrayLike<number>,
  from: number,
  to: number,
  begin: (trie: Trie, at: number) => boolean,
): boolean {
  let node = 0;
  for (let at = from; at < to; at++) {
    node = prefixes.step(node, code[at] ?? 0);
    if (node === 0) return false;
    if (prefixes.entriesAt(node) && begin(roots, at + 1)) return true;
  }
  return false;
}
