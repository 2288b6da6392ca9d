import { CODE, isSpace, letterCode } from './alphabet.ts';
import { type Cell, cellsOf, type Reading } from './cells.ts';
import { LATIN_EXCEPTIONS } from './lexicon/latin-exceptions.ts';
import { parseLexicon } from './lexicon-line.ts';
import { type Budget, CellReader } from './match-cells.ts';
import { OBSCENE_ROOTS, SKELETON_ROOTS } from './obscene-roots.ts';
import { FIRM_PREFIXES, LIGHT_PREFIXES } from './prefixes.ts';
import type { Roots } from './roots.ts';
import type { Scan } from './scan.ts';
import type { Span } from './span.ts';
import type { Trie } from './trie.ts';
import { type Chunk, chunksOf } from './words.ts';

/** Steps of reading per character, and at least: enough for every text a person wrote. */
const STEPS_PER_CHARACTER = 6;
/** Where spelled-out letters are cut: no word is longer. */
const WIDEST = 60;
/** What a longer run without a space hides is read by nobody. */
const DEEPEST = 300;
const STEPS_AT_LEAST = 60_000;

type Hit = { from: number; to: number; stem: string };

function nodeAfterPrefix(prefixes: Trie, cells: readonly Cell[], at: number): number[] {
  const ends: number[] = [];
  let nodes = [0];
  for (let place = at; place < cells.length && nodes.length > 0; place++) {
    const letters = cells[place]?.letters ?? [];
    if (letters.length === 0 && cells[place]?.least === 0) continue;
    nodes = nodes
      .flatMap((node) => letters.map((letter) => prefixes.step(node, letter)))
      .filter((node) => node > 0);
    if (nodes.some((node) => prefixes.entriesAt(node))) ends.push(place + 1);
  }
  return ends;
}

/** Whether roots read the cells from `at`, behind a prefix or without one; the hit in cells. */
function readAt(roots: Roots, cells: readonly Cell[], at: number, budget: Budget): Hit | null {
  const plain = new CellReader(cells, roots.atStart, budget, false).read(at);
  if (plain) return { from: at, to: plain.end, stem: plain.entry.stem };
  for (const [prefixes, trie] of [
    [LIGHT_PREFIXES, roots.afterLight],
    [FIRM_PREFIXES, roots.afterFirm],
  ] as const) {
    for (const start of nodeAfterPrefix(prefixes, cells, at)) {
      const hit = new CellReader(cells, trie, budget, true).read(start);
      if (hit) return { from: at, to: hit.end, stem: hit.entry.stem };
    }
  }
  return null;
}

function anywhere(
  roots: Roots,
  cells: readonly Cell[],
  at: number,
  budget: Budget,
  foreign: boolean,
): Hit | null {
  if ((cells[at]?.letters.length ?? 0) === 0) return null;
  const hit = new CellReader(cells, roots.anywhere, budget, false).read(at, 3);
  // Three letters in the midst of a foreign word say nothing («beeb»).
  return hit && (!foreign || hit.entry.stem.length > 3)
    ? { from: at, to: hit.end, stem: hit.entry.stem }
    : null;
}

function spanOf(cells: readonly Cell[], hit: Hit, rule: string): Span {
  let end = hit.to;
  while (end < cells.length && !cells[end]?.border) end++;
  // «п*зд*ц»: a sign with letters behind it belongs to the word, a closing one does not.
  while (inWord(cells, end)) end++;
  return { from: cells[hit.from]?.from ?? 0, to: cells[end - 1]?.to ?? 0, rule, stem: hit.stem };
}

function inWord(cells: readonly Cell[], end: number): boolean {
  const cell = cells[end];
  if (!cell) return false;
  if (!cell.border) return true;
  return cell.most > 0 && cells[end + 1] !== undefined && !cells[end + 1]?.border;
}

function single(chunk: Chunk): boolean {
  return chunk.to === chunk.from + 1 && chunk.letters + chunk.latin === 1;
}

/** «а», «в», «и»… are words: only beside another single letter do they look spelled out. */
const WORDS = new Set([...'абвжикосуяэ'].map(letterCode));

function odd(scan: Scan, chunk: Chunk): boolean {
  return single(chunk) && !WORDS.has(scan.code[chunk.from] ?? 0);
}

function joinable(scan: Scan, one: Chunk, other: Chunk): boolean {
  return (single(one) && single(other)) || odd(scan, one) || odd(scan, other);
}

/** Chunks joined where one of two is a single letter: «х у й», «на.. й». */
function regions(scan: Scan, start: number): (Chunk & { joined: boolean })[] {
  const all: (Chunk & { joined: boolean })[] = [];
  let before: Chunk | undefined;
  for (const chunk of chunksOf(scan, start)) {
    const last = all.at(-1);
    if (last && before && last.to - last.from < WIDEST && joinable(scan, before, chunk)) {
      last.to = chunk.to;
      last.letters += chunk.letters;
      last.latin += chunk.latin;
      last.mixed ||= chunk.mixed;
      last.joined = true;
    } else all.push({ ...chunk, joined: false });
    before = chunk;
  }
  return all.filter((region) => region.letters + region.latin > 1 && (region.mixed || region.joined));
}

/** Pieces between borders where a word may begin; of a spelled-out word only the first three letters. */
function startsOf(cells: readonly Cell[]): number[] {
  const starts: number[] = [];
  let singles = 0;
  cells.forEach((cell, at) => {
    if (at > 0 && cells[at - 1]?.border !== true) return;
    if (cell.border) {
      if (at === 0 || cell.most > 0) starts.push(at);
      return;
    }
    const single = cells[at + 1]?.border ?? true;
    if (!single || singles < 3) starts.push(at);
    singles = single ? singles + 1 : 0;
  });
  return starts;
}

function findIn(
  cells: readonly Cell[],
  families: readonly Roots[],
  budget: Budget,
  foreign: boolean,
): Hit | null {
  for (const roots of families) {
    for (const start of startsOf(cells)) {
      const hit = readAt(roots, cells, start, budget);
      if (hit) return hit;
    }
    for (let at = 0; at < cells.length; at++) {
      const hit = anywhere(roots, cells, at, budget, foreign);
      if (hit) return hit;
    }
  }
  return null;
}

const INNOCENT_LATIN = new Set(parseLexicon(LATIN_EXCEPTIONS).map(({ stem }) => stem));

function innocent(scan: Scan, region: Chunk): boolean {
  const text = scan.text.slice(scan.at[region.from], scan.upto[region.to - 1]).toLowerCase();
  return LINK.test(text) || (region.latin > 0 && region.letters === 0 && INNOCENT_LATIN.has(text));
}

/** Addresses, mentions and mail are not words. */
const LINK =
  /^(?:https?:|www\.|\[(?:id|club|public)\d|[@#][a-z0-9])|@[\w-]+\.\w|\.(?:ru|com|рф|org|net)(?:\/|$)|[a-z]\.[a-z]{2,}\//u;

function covers(covered: Uint8Array, { from, to }: Chunk): boolean {
  return covered.subarray(from, to).includes(1);
}

/** Obscene words behind a disguise; what lies in `known` is not looked at again. */
export function findDisguised(scan: Scan, known: readonly Span[], start: number): Span[] {
  const budget = { steps: Math.max(STEPS_AT_LEAST, scan.length * STEPS_PER_CHARACTER) };
  const covered = new Uint8Array(scan.length + 1);
  for (const one of known) covered.fill(1, one.from, one.to);
  const spans: Span[] = [];
  for (const region of regions(scan, start)) {
    if (innocent(scan, region) || covers(covered, region)) continue;
    const span = inRegion(scan, region, budget);
    if (span) spans.push(span);
  }
  return spans;
}

function ruleOf(region: { joined: boolean; latin: number; letters: number }): string {
  if (region.joined) return 'obscene.spaced';
  return region.latin > 0 ? 'obscene.latin' : 'obscene.masked';
}

/** Latin words joined by hyphens and dots are read each for itself, unless they are single letters. */
function pieces(scan: Scan, region: Chunk, foreign: boolean): { from: number; to: number }[] {
  if (!foreign) return [region];
  const parts: { from: number; to: number }[] = [];
  let from = region.from;
  for (let at = region.from; at <= region.to; at++) {
    if (at < region.to && scan.code[at] !== CODE.other && !isSpace(scan.code[at] ?? 0)) continue;
    if (at > from) parts.push({ from, to: at });
    from = at + 1;
  }
  return parts.some((part) => part.to - part.from > 2) ? parts : [region];
}

function inRegion(scan: Scan, region: Chunk & { joined: boolean }, budget: Budget): Span | null {
  const foreign = region.letters === 0 && region.latin > 1;
  const readings: Reading[] = foreign ? ['sound', 'looks'] : ['looks'];
  const families = foreign ? [OBSCENE_ROOTS] : [OBSCENE_ROOTS, SKELETON_ROOTS];
  for (const piece of pieces(scan, region, foreign)) {
    for (const reading of readings) {
      const cells = cellsOf(scan, piece.from, Math.min(piece.to, piece.from + DEEPEST), reading);
      const hit = findIn(cells, families, budget, foreign);
      if (hit) return spanOf(cells, hit, ruleOf(region));
    }
  }
  return null;
}
