import { isEnding } from './endings.ts';
import { eachStart, type Roots } from './roots.ts';
import type { Entry, Trie } from './trie.ts';

/** Whether an entry accepts what is left of its word. */
export function accepts(entry: Entry, code: ArrayLike<number>, rest: number, to: number): boolean {
  if (entry.end === 'open') return true;
  return entry.end === 'exact' ? rest === to : isEnding(code, rest, to);
}

/** The first entry of a tree that reads the word from `at`; undefined where none does. */
function readFrom(trie: Trie, code: ArrayLike<number>, at: number, to: number): Entry | undefined {
  let node = 0;
  for (let place = at; place < to; place++) {
    node = trie.step(node, code[place] ?? 0);
    if (node === 0) return undefined;
    const entry = trie.entriesAt(node)?.find((one) => accepts(one, code, place + 1, to));
    if (entry) return entry;
  }
  return undefined;
}

/** The entry by which a plain word (folded letters `code[from…to)`) belongs to the roots; undefined for none. */
export function matchWord(
  roots: Roots,
  code: ArrayLike<number>,
  from: number,
  to: number,
): Entry | undefined {
  let found: Entry | undefined;
  eachStart(roots, code, from, to, (trie, at) => {
    found = readFrom(trie, code, at, to);
    return found !== undefined;
  });
  return found;
}
