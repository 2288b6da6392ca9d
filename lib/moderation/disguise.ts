import { isSpace } from './alphabet.ts';
import { type Cells, cellsOf, type Reading } from './cells.ts';
import * as CODE from './code.ts';
import { LATIN_EXCEPTIONS } from './lexicon/latin-exceptions.ts';
import { parseLexicon } from './lexicon-line.ts';
import { type Budget, CellReader, isBorder } from './match-cells.ts';
import { matchWord } from './match-word.ts';
import { INNOCENT_ROOTS } from './obscene-exceptions.ts';
import { FIRM_PREFIXES, LIGHT_PREFIXES } from './prefixes.ts';
import { type Region, regionsOf } from './regions.ts';
import type { Hidden, Roots } from './roots.ts';
import type { Scan } from './scan.ts';
import { isStrong, sew } from './seams.ts';
import type { Span } from './span.ts';
import type { Trie } from './trie.ts';
import type { Stretch } from './words.ts';

/** Steps of reading per character, and at least: enough for every text a person wrote. */
const STEPS_PER_CHARACTER = 6;
const STEPS_AT_LEAST = 60_000;

type Hit = { from: number; to: number; stem: string };

/** A space or a lone dot, which hides nothing; a star may. */
function parts(cells: Cells, at: number): boolean {
  return cells.letters[at] === 0 && cells.least[at] === 0 && !isStrong(cells, at);
}

/** Reads one stretch of cells by roots. */
class Stretched {
  #cells: Cells;
  #reader: CellReader;
  #budget: Budget;

  constructor(cells: Cells, budget: Budget) {
    this.#cells = cells;
    this.#budget = budget;
    this.#reader = new CellReader(cells, budget);
  }

  #read(trie: Trie, at: number, from: number, inPrefix: boolean, least = 2): Hit | null {
    const entry = this.#reader.read(trie, at, inPrefix, least);
    return entry && !this.#innocent(from) ? { from, to: this.#reader.end, stem: entry.stem } : null;
  }

  /** «Эбoнит» with a Latin letter: what hides is an innocent word. */
  #innocent(from: number): boolean {
    let to = from;
    while (!isBorder(this.#cells, to)) to++;
    const letters = this.#cells.first.slice(from, to).filter((letter) => letter > 0);
    return matchWord(INNOCENT_ROOTS, letters, 0, letters.length) !== undefined;
  }

  /** Whether the roots begin at a cell, behind a prefix or without one. */
  startingAt(roots: Roots, at: number): Hit | null {
    return (
      this.#read(roots.atStart, at, at, false) ??
      this.#after(LIGHT_PREFIXES, roots.afterLight, at, at, 0) ??
      this.#after(FIRM_PREFIXES, roots.afterFirm, at, at, 0)
    );
  }

  #after(prefixes: Trie, trie: Trie, from: number, at: number, node: number): Hit | null {
    const cells = this.#cells;
    if (at >= cells.count || this.#budget.steps-- <= 0) return null;
    let letters = cells.letters[at] ?? 0;
    // A lone dot or hyphen in a prefix is nothing.
    if (letters === 0) return cells.least[at] === 0 ? this.#after(prefixes, trie, from, at + 1, node) : null;
    for (; letters !== 0; letters &= letters - 1) {
      const next = prefixes.step(node, 32 - Math.clz32(letters & -letters));
      if (next === 0) continue;
      const hit =
        (prefixes.endsAt(next) ? this.#read(trie, this.#behind(at), from, true) : null) ??
        this.#after(prefixes, trie, from, at + 1, next);
      if (hit) return hit;
    }
    return null;
  }

  /** The cell behind a letter, spaces and lone dots skipped: «з а х у я р и л». */
  #behind(at: number): number {
    let next = at + 1;
    while (next < this.#cells.count && parts(this.#cells, next)) next++;
    return next;
  }

  /** Whether a root stands in the midst of a word here. Three letters of a foreign word say nothing («beeb»). */
  insideAt(roots: Roots, at: number, foreign: boolean): Hit | null {
    if (this.#cells.letters[at] === 0) return null;
    const hit = this.#read(roots.anywhere, at, at, false, 3);
    return hit && (!foreign || hit.stem.length > 3) ? hit : null;
  }
}

function inWord(cells: Cells, end: number): boolean {
  if (end >= cells.count) return false;
  if (!isBorder(cells, end)) return true;
  return (cells.most[end] ?? 0) > 0 && !isBorder(cells, end + 1);
}

function spanOf(cells: Cells, hit: Hit, rule: string): Span {
  let end = hit.to;
  // «п*зд*ц»: a sign with letters behind it belongs to the word, a closing one does not.
  while (inWord(cells, end)) end++;
  return { from: cells.from[hit.from] ?? 0, to: cells.to[end - 1] ?? 0, rule, stem: hit.stem };
}

/** A sign that stands for a letter; at the very start any sign may. */
function mayBegin(cells: Cells, at: number): boolean {
  return at === 0 || (cells.most[at] ?? 0) > 0;
}

/** Cells where a word may begin. */
function startsOf(cells: Cells): number[] {
  const starts: number[] = [];
  for (let at = 0; at < cells.count; at++) {
    if (isBorder(cells, at - 1) && (!isBorder(cells, at) || mayBegin(cells, at))) starts.push(at);
  }
  return starts;
}

function findIn(cells: Cells, families: readonly Roots[], budget: Budget, foreign: boolean): Hit | null {
  const stretched = new Stretched(cells, budget);
  const starts = startsOf(cells);
  for (const roots of families) {
    for (const start of starts) {
      const hit = stretched.startingAt(roots, start);
      if (hit) return hit;
    }
    for (let at = 0; at < cells.count; at++) {
      const hit = stretched.insideAt(roots, at, foreign);
      if (hit) return hit;
    }
  }
  return null;
}

const INNOCENT_LATIN = new Set(parseLexicon(LATIN_EXCEPTIONS).map(({ stem }) => stem));

/** Addresses, mentions and mail are not words. */
const LINK =
  /^(?:https?:|www\.|\[(?:id|club|public)\d|[@#][a-z0-9])|@[\w-]+\.\w|\.(?:ru|com|рф|org|net)(?:\/|$)|[a-z]\.[a-z]{2,}\//u;
/** What is longer is no address that a person wrote. */
const LONGEST_LINK = 2000;

function innocent(scan: Scan, region: Region): boolean {
  const from = scan.at[region.from] ?? 0;
  const text = scan.text
    .slice(from, Math.min(scan.upto[region.to - 1] ?? 0, from + LONGEST_LINK))
    .toLowerCase();
  return LINK.test(text) || INNOCENT_LATIN.has(text);
}

function ruleOf(region: Region): string {
  if (region.joined) return 'spaced';
  return region.latin > 0 ? 'latin' : 'masked';
}

/** Latin words joined by hyphens and dots are read each for itself, unless they are single letters. */
function pieces(scan: Scan, region: Region, foreign: boolean): Stretch[] {
  if (!foreign) return [region];
  const parts: Stretch[] = [];
  let from = region.from;
  for (let at = region.from; at <= region.to; at++) {
    if (at < region.to && scan.code[at] !== CODE.other && !isSpace(scan.code[at] ?? 0)) continue;
    if (at > from) parts.push({ from, to: at });
    from = at + 1;
  }
  return parts.some((part) => part.to - part.from > 2) ? parts : [region];
}

const FOREIGN: readonly Reading[] = ['sound', 'looks'];
const MIXED: readonly Reading[] = ['looks'];

function inRegion(scan: Scan, region: Region, hidden: Hidden, budget: Budget): Span | null {
  const foreign = region.letters === 0 && region.latin > 1;
  const families = foreign ? hidden.any : hidden.notForeign;
  for (const piece of pieces(scan, region, foreign)) {
    for (const reading of foreign ? FOREIGN : MIXED) {
      const cells = sew(cellsOf(scan, piece.from, piece.to, reading));
      const hit = findIn(cells, families, budget, foreign);
      if (hit) return spanOf(cells, hit, ruleOf(region));
    }
  }
  return null;
}

/** Disguised words of a text; what `known` covers is not looked at again. The rule is how a word is hidden. */
export class DisguiseReader {
  #scan: Scan;
  #regions: readonly Region[];
  #budget: Budget;

  constructor(scan: Scan, start: number) {
    this.#scan = scan;
    this.#regions = regionsOf(scan, start);
    this.#budget = { steps: Math.max(STEPS_AT_LEAST, scan.length * STEPS_PER_CHARACTER) };
  }

  find(hidden: Hidden, known: readonly Span[]): Span[] {
    const spans: Span[] = [];
    let next = 0;
    for (const region of this.#regions) {
      while (next < known.length && (known[next]?.to ?? 0) <= region.from) next++;
      const covered = next < known.length && (known[next]?.from ?? 0) < region.to;
      if (covered || innocent(this.#scan, region)) continue;
      const span = inRegion(this.#scan, region, hidden, this.#budget);
      if (span) spans.push(span);
    }
    return spans;
  }
}
