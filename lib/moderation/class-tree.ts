import { isEnding } from './endings.ts';
import { parseLexicon } from './lexicon-line.ts';
import { stemCodes, Trie } from './trie.ts';

/** Lexicons folded into one tree that says what a word is, as bits, in one walk without an allocation. */
export class ClassTree {
  #trie = new Trie();
  #exact: Int32Array = new Int32Array(1 << 10);
  #ending: Int32Array = new Int32Array(1 << 10);
  #open: Int32Array = new Int32Array(1 << 10);

  /** Gives every word of a lexicon a bit. */
  add(source: string, bit: number): void {
    for (const { stem, end } of parseLexicon(source)) this.addStem(stem, end, bit);
  }

  addStem(stem: string, end: 'exact' | 'ending' | 'open', bit: number): void {
    const node = this.#trie.reach(stemCodes(stem));
    if (node >= this.#exact.length) this.#widen();
    const bits = end === 'exact' ? this.#exact : end === 'ending' ? this.#ending : this.#open;
    bits[node] = (bits[node] ?? 0) | bit;
  }

  /** The bits of the word whose folded letters stand in `code[from…to)`; 0 for a word no lexicon knows. */
  bitsOf(code: ArrayLike<number>, from: number, to: number): number {
    let node = 0;
    let bits = 0;
    for (let at = from; at < to; at++) {
      node = this.#trie.step(node, code[at] ?? 0);
      if (node === 0) return bits;
      bits |= this.#open[node] ?? 0;
      const ending = this.#ending[node] ?? 0;
      if (ending !== 0 && isEnding(code, at + 1, to)) bits |= ending;
    }
    return bits | (node === 0 ? 0 : (this.#exact[node] ?? 0));
  }

  #widen(): void {
    const wider = (old: Int32Array): Int32Array => {
      const fresh = new Int32Array(old.length * 2);
      fresh.set(old);
      return fresh;
    };
    this.#exact = wider(this.#exact);
    this.#ending = wider(this.#ending);
    this.#open = wider(this.#open);
  }
}
