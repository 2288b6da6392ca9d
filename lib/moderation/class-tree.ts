import { isEnding } from './endings.ts';
import { withFleeting } from './fleeting.ts';
import { type End, type LexiconLine, parseLexicon } from './lexicon-line.ts';
import { stemCodes, Trie } from './trie.ts';

const ENDS: readonly End[] = ['exact', 'ending', 'open'];

/** Lexicons folded into one tree that says what a word is, as bits, in one walk without an allocation. */
export class ClassTree {
  #trie = new Trie();
  /** Three places a node: the bits of words that end here, that go on with an ending, that go on anyhow. */
  #bits: Int32Array = new Int32Array(1 << 12);

  /** Gives every word of a lexicon a bit. */
  add(source: string, bit: number): void {
    this.addLines(parseLexicon(source), bit);
  }

  addLines(lines: readonly LexiconLine[], bit: number): void {
    for (const { stem, end } of withFleeting(lines)) this.addStem(stem, end, bit);
  }

  /** Gives words a bit, as they stand. */
  addWords(words: readonly string[], bit: number): void {
    for (const word of words) this.addStem(word, 'exact', bit);
  }

  addStem(stem: string, end: End, bit: number): void {
    const place = this.#trie.reach(stemCodes(stem)) * 3 + ENDS.indexOf(end);
    while (place >= this.#bits.length) {
      const wider = new Int32Array(this.#bits.length * 2);
      wider.set(this.#bits);
      this.#bits = wider;
    }
    this.#bits[place] = (this.#bits[place] ?? 0) | bit;
  }

  /** The bits of the word whose folded letters stand in `code[from…to)`; 0 for a word no lexicon knows. */
  bitsOf(code: ArrayLike<number>, from: number, to: number): number {
    let node = 0;
    let bits = 0;
    for (let at = from; at < to; at++) {
      node = this.#trie.step(node, code[at] ?? 0);
      if (node === 0) return bits;
      bits |= this.#bits[node * 3 + 2] ?? 0;
      const ending = this.#bits[node * 3 + 1] ?? 0;
      if (ending !== 0 && isEnding(code, at + 1, to)) bits |= ending;
    }
    return bits | (node === 0 ? 0 : (this.#bits[node * 3] ?? 0));
  }
}
