import { treeOf } from './trie.ts';
import { listed } from './word-lists.ts';

const trie = treeOf(listed('endings'));

/** Whether the folded letters of `code[from…to)` are an ending that a stem marked `~` may take; none is one too. */
export function isEnding(code: ArrayLike<number>, from: number, to: number): boolean {
  if (from === to) return true;
  let node = 0;
  for (let at = from; at < to; at++) {
    node = trie.step(node, code[at] ?? 0);
    if (node === 0) return false;
  }
  return trie.endsAt(node);
}
