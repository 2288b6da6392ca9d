import { BORDER, type Cells, WEAK } from './cells.ts';
import { isEnding } from './endings.ts';
import type { End } from './lexicon-line.ts';
import { type Entry, Trie } from './trie.ts';

/** Steps that masked words of one text may cost: what bounds the time on a text made to be slow. */
export type Budget = { steps: number };

/** What was met on the way: the first letter of the stem was guessed, a weak sign stood for a letter. */
const FIRST_GUESSED = 1;
const WEAKLY = 2;
const LETTERS = 32;
const NONE = new Trie();
/** Longer than any ending: what does not fit is none. */
const rest = new Uint8Array(64);

/** Whether a word may end before a cell or begin behind it: at a sign, a space, either end. */
export function isBorder(cells: Cells, at: number): boolean {
  return at < 0 || at >= cells.count || ((cells.kind[at] ?? 0) & BORDER) !== 0;
}

function ends(end: End, cells: Cells, at: number): boolean {
  if (end === 'open') return true;
  const border = isBorder(cells, at);
  // «Дебил*зм»: a star with a letter behind it does not end the word.
  if (end === 'exact' || (border && (!cells.stars[at] || isBorder(cells, at + 1)))) return border;
  let size = 0;
  for (let next = border ? at + 1 : at; !isBorder(cells, next); next++) {
    rest[size++] = cells.first[next] ?? 0;
  }
  // «Дебил*в», «дебил*м»: one letter behind it is the last of an ending.
  return (size === 1 && cells.stars[at] === 1) || isEnding(rest, 0, size);
}

/** Reads cells by a tree of stems. One reader serves every text: it keeps only what the last reading found. */
export class CellReader {
  /** The cell after the stem that the last reading found. */
  end = 0;
  #entry: Entry | null = null;
  #cells: Cells;
  #budget: Budget;
  #trie: Trie = NONE;
  #inPrefix = false;
  #least = 2;

  constructor(cells: Cells, budget: Budget) {
    this.#cells = cells;
    this.#budget = budget;
  }

  /** The entry of a tree that the cells from `at` may spell; `least`: letters to be seen when some are guessed. */
  read(trie: Trie, at: number, inPrefix: boolean, least = 2): Entry | null {
    this.#trie = trie;
    this.#inPrefix = inPrefix;
    this.#least = least;
    this.#entry = null;
    this.#walk(at, 0, 0, 0, 0, 0);
    return this.#entry;
  }

  /** Whether enough of a stem is visible to be sure of it; a star in place of its first letter asks for more. */
  #sure(entry: Entry, visible: number, guessed: number, met: number, stars: number): boolean {
    if (guessed === 0) return visible >= 3 || entry.end === 'exact';
    if (visible < this.#least || entry.bare) return false;
    if ((met & WEAKLY) !== 0 && entry.end === 'open' && visible < 4) return false;
    if (stars >= 3 && stars === guessed && entry.end === 'exact') return visible >= 2;
    if ((met & FIRST_GUESSED) !== 0 && !this.#inPrefix) {
      return visible >= 4 || (visible >= 3 && entry.end === 'exact');
    }
    if (visible === 2 && entry.end === 'open') return entry.stem.length <= 3 || guessed === 1;
    return visible >= 2;
  }

  #accept(at: number, node: number, visible: number, guessed: number, met: number, stars: number): boolean {
    for (const entry of this.#trie.entriesAt(node)) {
      // «На😀бандуру»: behind a prefix, a guessed first letter asks for a word that ends as one.
      const end =
        this.#inPrefix && (met & FIRST_GUESSED) !== 0 && entry.end === 'open' ? 'ending' : entry.end;
      if (!this.#sure(entry, visible, guessed, met, stars) || !ends(end, this.#cells, at)) continue;
      this.#entry = entry;
      this.end = at;
      return true;
    }
    return false;
  }

  #walk(at: number, node: number, visible: number, guessed: number, met: number, stars: number): boolean {
    if (this.#budget.steps-- <= 0) return false;
    if (node !== 0 && this.#trie.endsAt(node) && this.#accept(at, node, visible, guessed, met, stars))
      return true;
    const cells = this.#cells;
    if (at >= cells.count) return false;
    let letters = cells.letters[at] ?? 0;
    if (letters === 0) {
      if (cells.least[at] === 0 && node !== 0 && this.#walk(at + 1, node, visible, guessed, met, stars))
        return true;
      return this.#guess(at, node, visible, guessed, met, cells.most[at] ?? 0);
    }
    while (letters !== 0) {
      const next = this.#trie.step(node, 32 - Math.clz32(letters & -letters));
      if (next !== 0 && this.#walk(at + 1, next, visible + 1, guessed, met, stars)) return true;
      letters &= letters - 1;
    }
    return false;
  }

  #guess(at: number, node: number, visible: number, guessed: number, met: number, most: number): boolean {
    if (most === 0 || this.#budget.steps-- <= 0) return false;
    const cells = this.#cells;
    const weak = ((cells.kind[at] ?? 0) & WEAK) !== 0 ? WEAKLY : 0;
    const seen = met | (node === 0 ? FIRST_GUESSED : 0) | weak;
    const stars = cells.stars[at] ?? 0;
    for (let letter = 1; letter <= LETTERS; letter++) {
      const next = this.#trie.step(node, letter);
      if (next === 0) continue;
      if (this.#walk(at + 1, next, visible, guessed + 1, seen, stars)) return true;
      if (this.#guess(at, next, visible, guessed + 1, seen, most - 1)) return true;
    }
    return false;
  }
}
