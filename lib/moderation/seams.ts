import { spell } from './alphabet.ts';
import { BORDER, type Cells } from './cells.ts';
import { isWord } from './regions.ts';
import { COMMON } from './split.ts';

/** Letters that make a spelled-out word: signs between fewer, and strong ones between three, may stand for letters. */
const SPELLED_LEAST = 3;
const STARRED_LEAST = 4;
/** «М*э*р», «э*т*и»: vowels and consonants by turns leave nothing for a star to hide; «п*д*р», «б*я*ь» do. */
const BY_TURNS = /^[^аеиоуыэюяь]?[аеиоуыэюя][^аеиоуыэюяь][аеиоуыэюя]?$/u;

function signsEnd(cells: Cells, from: number): number {
  let at = from;
  while (at < cells.count && cells.letters[at] === 0) at++;
  return at;
}

/** Whether a letter stands alone: signs or an end on both sides of it. */
function alone({ count, letters }: Cells, at: number): boolean {
  if (at >= count || letters[at] === 0) return false;
  return (at === 0 || letters[at - 1] === 0) && (at + 1 >= count || letters[at + 1] === 0);
}

/** «Я х у й»: the first letter is a word of its own. */
function wordBefore({ first, kind, letters, most }: Cells, at: number): boolean {
  const spaced = kind[at + 1] === BORDER && most[at + 1] === 0 && letters[at + 2] !== 0;
  return spaced && isWord(first[at] ?? 0);
}

/** A star or an emoji, which hides a letter more often than it parts two. */
export function isStrong({ kind, most }: Cells, at: number): boolean {
  return kind[at] === BORDER && (most[at] ?? 0) > 0;
}

function sewUp(cells: Cells, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    if (cells.letters[at] !== 0) continue;
    cells.kind[at] = 0;
    cells.least[at] = 0;
    cells.most[at] = 0;
  }
}

/** The last of the letters that stand alone one behind another, and whether a strong sign parts them. */
function spelledFrom(cells: Cells, from: number): { last: number; strong: boolean } {
  const run = { last: from, strong: false };
  for (let next = signsEnd(cells, from + 1); alone(cells, next); next = signsEnd(cells, next + 1)) {
    for (let sign = run.last + 1; sign < next; sign++) run.strong ||= isStrong(cells, sign);
    run.last = next;
  }
  return run;
}

/**
 * Makes one word of letters that are spelled out («х у й», «к.н.и.г.а»): what stands between them hides no
 * letter, and the word neither begins nor ends there.
 */
export function sew(cells: Cells): Cells {
  for (let at = 0; at < cells.count; at++) {
    if (!alone(cells, at)) continue;
    const from = wordBefore(cells, at) && alone(cells, at + 2) ? at + 2 : at;
    const { last, strong } = spelledFrom(cells, from);
    const word = spell(cells.first, from, last + 1);
    const least = strong && !BY_TURNS.test(word) && !COMMON.has(word) ? STARRED_LEAST : SPELLED_LEAST;
    if (word.length >= least) sewUp(cells, from, last);
    at = last;
  }
  return cells;
}
