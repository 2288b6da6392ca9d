import { letterCode } from './alphabet.ts';
import type { End } from './lexicon-line.ts';

/** Places of a node: one per letter code 1…32, place 0 is never reached by a letter. */
const WIDTH = 33;

/** What a word was found to be: a line of a lexicon and how it may end. */
export type Entry = {
  end: End;
  stem: string;
  /** A vowel is left out already: no sign may hide another letter of it. */
  bare?: boolean;
};

/** Folded codes of a stem, doubled letters joined the way `scan` joins them. */
export function stemCodes(stem: string): number[] {
  const letters = [...stem].filter((letter, place) => letter !== stem[place - 1]);
  return letters.map(letterCode);
}

/** A tree of stems over small numbers: a step costs one look into an array. Letters must be 0…32. */
export class Trie<Line extends Entry = Entry> {
  #next = new Int32Array(WIDTH * 64);
  #marked = new Uint8Array(64);
  #entries: Line[][] = [[]];
  #size = 1;

  /** The node after a letter, 0 where no stem goes on. The root is node 0 as a start only. */
  step(node: number, letter: number): number {
    return this.#next[node * WIDTH + letter] ?? 0;
  }

  /** Whether a stem ends at a node: cheaper to ask than `entriesAt`. */
  endsAt(node: number): boolean {
    return this.#marked[node] === 1;
  }

  entriesAt(node: number): readonly Line[] {
    return this.#entries[node] ?? [];
  }

  add(codes: readonly number[], entry: Line): void {
    const node = this.reach(codes);
    this.#entries[node]?.push(entry);
    this.#marked[node] = 1;
  }

  /** The node of a stem, made where it is missing. */
  reach(codes: readonly number[]): number {
    let node = 0;
    for (const letter of codes) {
      const next = this.step(node, letter);
      node = next === 0 ? this.#grow(node, letter) : next;
    }
    return node;
  }

  #grow(node: number, letter: number): number {
    const fresh = this.#size;
    this.#size += 1;
    if (this.#size > this.#marked.length) this.#widen();
    this.#entries[fresh] = [];
    this.#next[node * WIDTH + letter] = fresh;
    return fresh;
  }

  #widen(): void {
    const next = new Int32Array(this.#next.length * 2);
    next.set(this.#next);
    this.#next = next;
    const marked = new Uint8Array(this.#marked.length * 2);
    marked.set(this.#marked);
    this.#marked = marked;
  }
}

/** A tree of words that is asked only whether one of them ends at a node. */
export function treeOf(words: Iterable<string>): Trie {
  const tree = new Trie();
  for (const word of words) tree.add(stemCodes(word), { end: 'exact', stem: word });
  return tree;
}

const E_WIDE = letterCode('э');
const E_PLAIN = letterCode('е');
const I_SHORT = letterCode('й');
const I_PLAIN = letterCode('и');

/** The stem as it stands and with the letters that people swap: э for е, and for й. */
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
