import type { Cell } from './cells.ts';
import { isEnding } from './endings.ts';
import type { Entry, Trie } from './trie.ts';

/** Letters of a stem that were seen and that had to be guessed. */
type Seen = {
  visible: number;
  guessed: number;
  firstGuessed: boolean;
  inPrefix: boolean;
  weak: boolean;
  stars: number;
};

/** Steps that masked words of one text may cost: what bounds the time on a text made to be slow. */
export type Budget = { steps: number };

const ALPHABET = Array.from({ length: 32 }, (_, place) => place + 1);

/** Whether enough of a stem is visible to be sure of it; a star in place of its first letter asks for more. */
function sure(seen: Seen, entry: Entry): boolean {
  if (seen.guessed === 0) return seen.visible >= 3 || entry.end === 'exact';
  if (seen.weak && entry.end === 'open' && seen.visible < 4) return false;
  if (seen.stars >= 3 && seen.stars === seen.guessed && entry.end === 'exact') return seen.visible >= 2;
  if (seen.firstGuessed && !seen.inPrefix)
    return seen.visible >= 4 || (seen.visible >= 3 && entry.end === 'exact');
  if (seen.visible === 2 && entry.end === 'open') return entry.stem.length <= 3 || seen.guessed === 1;
  return seen.visible >= 2;
}

function borderAt(cells: readonly Cell[], at: number): boolean {
  const cell = cells[at];
  return cell === undefined || cell.border;
}

function ends(entry: Entry, cells: readonly Cell[], at: number): boolean {
  if (entry.end === 'open' || borderAt(cells, at)) return true;
  if (entry.end === 'exact') return false;
  const rest: number[] = [];
  for (let next = at; !borderAt(cells, next); next++) rest.push(cells[next]?.letters[0] ?? 0);
  return isEnding(rest, 0, rest.length);
}

/** Reads cells by a tree of stems; returns the entry and the cell after its stem. */
export class CellReader {
  #cells: readonly Cell[];
  #trie: Trie;
  #budget: Budget;
  #inPrefix: boolean;
  #found: Entry | null = null;
  #end = 0;
  #least = 2;

  constructor(cells: readonly Cell[], trie: Trie, budget: Budget, inPrefix: boolean) {
    this.#cells = cells;
    this.#trie = trie;
    this.#budget = budget;
    this.#inPrefix = inPrefix;
  }

  /** `least`: letters of the stem that must be visible when some are guessed. */
  read(at: number, least = 2): { entry: Entry; end: number } | null {
    this.#least = least;
    const fresh = {
      visible: 0,
      guessed: 0,
      firstGuessed: false,
      inPrefix: this.#inPrefix,
      weak: false,
      stars: 0,
    };
    return this.#walk(at, 0, fresh) && this.#found ? { entry: this.#found, end: this.#end } : null;
  }

  #sure(seen: Seen, entry: Entry): boolean {
    return sure(seen, entry) && (seen.guessed === 0 || seen.visible >= this.#least);
  }

  #accept(at: number, node: number, seen: Seen): boolean {
    const entry = this.#trie
      .entriesAt(node)
      ?.find((one) => this.#sure(seen, one) && ends(one, this.#cells, at));
    if (!entry) return false;
    this.#found = entry;
    this.#end = at;
    return true;
  }

  #walk(at: number, node: number, seen: Seen): boolean {
    if (this.#budget.steps-- <= 0) return false;
    if (node !== 0 && this.#accept(at, node, seen)) return true;
    const cell = this.#cells[at];
    if (!cell) return false;
    for (const letter of cell.letters) {
      const next = this.#trie.step(node, letter);
      if (next !== 0 && this.#walk(at + 1, next, { ...seen, visible: seen.visible + 1 })) return true;
    }
    if (cell.letters.length > 0) return false;
    if (cell.least === 0 && node !== 0 && this.#walk(at + 1, node, seen)) return true;
    return this.#guess(at, node, seen, cell.most);
  }

  #guess(at: number, node: number, seen: Seen, most: number): boolean {
    if (most === 0) return false;
    const guessed = {
      ...seen,
      guessed: seen.guessed + 1,
      firstGuessed: seen.firstGuessed || node === 0,
      weak: seen.weak || this.#cells[at]?.weak === true,
      stars: this.#cells[at]?.stars ?? 0,
    };
    for (const letter of ALPHABET) {
      const next = this.#trie.step(node, letter);
      if (next === 0) continue;
      if (this.#walk(at + 1, next, guessed) || this.#guess(at, next, guessed, most - 1)) return true;
    }
    return false;
  }
}
