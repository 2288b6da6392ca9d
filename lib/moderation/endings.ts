import { stemCodes, Trie } from './trie.ts';

const NOUN = 'а я у ю ы и е о ом ем ой ей ою ею ам ям ами ями ах ях ов ев ь ью ия ью';
const ADJECTIVE =
  'ый ий ая яя ое ее ые ие ого его ому ему ым им ых их ыми ими ую юю ейш ок ка ки ку ке кой ек';
const VERB = 'л ла ло ли т ть те ться тся лся лась лось лись';

const trie = new Trie();
for (const ending of `${NOUN} ${ADJECTIVE} ${VERB}`.split(' ')) {
  trie.add(stemCodes(ending), { tag: 'ending', end: 'exact', stem: ending });
}

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
