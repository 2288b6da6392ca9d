import { letterCode } from './alphabet.ts';
import type { End, LexiconLine } from './lexicon-line.ts';

const WIDTH = 33;

/** What a word was found to be: the class of its lexicon and how the line may end. */
export type Entry = { tag: string; end: End; stem: string };

/** Folded codes of a stem, doubled letters joined the way `scan` joins them. */
export function stemCodes(stem: string): number[] {
  const letters = [...stem].filter((letter, place) => letter !== stem[place - 1]);
  return letters.map(letterCode);
}

/** A tree of stems over small numbers: a step costs one look into an array. */
export class Trie {
  #next = new Int32Array(WIDTH * 64);
  #entries: (Entry[] | undefined)[] = [];
  #size = 1;

  /** The node after a letter, 0 where no stem goes on. The root is node 0 as a start only. */
  step(node: number, letter: number): number {
    return this.#next[node * WIDTH + letter] ?? 0;
  }

  entriesAt(node: number): readonly Entry[] | undefined {
    return this.#entries[node];
  }

  add(codes: readonly number[], entry: Entry): void {
    let node = 0;
    for (const letter of codes) {
      const next = this.step(node, letter);
      node = next === 0 ? this.#grow(node, letter) : next;
    }
    const here = this.#entries[node] ?? [];
    here.push(entry);
    this.#entries[node] = here;
  }

  #grow(node: number, letter: number): number {
    const fresh = this.#size;
    this.#size += 1;
    if (this.#size * WIDTH > this.#next.length) {
      const wider = new Int32Array(this.#next.length * 2);
      wider.set(this.#next);
      this.#next = wider;
    }
    this.#next[node * WIDTH + letter] = fresh;
    return fresh;
  }
}

const E_WIDE = letterCode('э');
const E_PLAIN = letterCode('е');
const I_SHORT = letterCode('й');
const I_PLAIN = letterCode('и');

/** The stem as it stands and with the letters that people swap: э for е, и for й. */
export function swapped(codes: readonly number[]): number[][] {
  return codes.reduce<number[][]>(
    (spellings, letter) => {
      const twin = letter === E_PLAIN ? E_WIDE : letter === I_SHORT ? I_PLAIN : 0;
      const all = twin === 0 ? [letter] : [letter, twin];
      return spellings.flatMap((spelling) => all.map((one) => [...spelling, one]));
    },
    [[]],
  );
}

/** The words of lexicons that are looked up whole or by their stem, never after a prefix. */
export function wordTrie(lexicons: Readonly<Record<string, readonly LexiconLine[]>>): Trie {
  const trie = new Trie();
  for (const [tag, lines] of Object.entries(lexicons)) {
    for (const { stem, end } of lines) trie.add(stemCodes(stem), { tag, end, stem });
  }
  return trie;
}
