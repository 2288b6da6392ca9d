import { isLatin, isLetter, isSpace, letterCode } from './alphabet.ts';
import * as CODE from './code.ts';
import type { Scan } from './scan.ts';

/** What stands between spaces, or several of it where letters are spelled out («х у й»). */
export type Region = {
  from: number;
  to: number;
  letters: number;
  latin: number;
  /** Something that is no Cyrillic letter stands among the letters and may hide one. */
  mixed: boolean;
  joined: boolean;
};

/** Where spelled-out letters are cut: no word is longer. */
const WIDEST = 60;

/** «)(уй»: brackets that draw a letter are not punctuation. */
function draws(scan: Scan, from: number): boolean {
  const place = scan.at[from] ?? 0;
  const pair = scan.text.slice(place, place + 2);
  return pair === ')(' || pair === '}{' || pair === '][';
}

/** What stands between spaces from `start` to `end`, closing punctuation cut off. */
function measure(scan: Scan, start: number, end: number): Region {
  const { code } = scan;
  let from = start;
  let to = end;
  while (from < to && code[from] === CODE.other && !draws(scan, from)) from++;
  while (to > from && code[to - 1] === CODE.other && scan.text[scan.at[to - 1] ?? 0] !== '…') to--;
  let letters = 0;
  let latin = 0;
  for (let place = from; place < to; place++) {
    const here = code[place] ?? 0;
    if (isLetter(here)) letters++;
    else if (isLatin(here)) latin++;
  }
  return {
    from,
    to,
    letters,
    latin,
    mixed: latin > 0 || (letters > 0 && letters < to - from),
    joined: false,
  };
}

/** «а», «в», «и»… are words: only beside another single letter do they look spelled out. */
const WORDS = new Set([...'абвжикосуяэ'].map(letterCode));

/** Whether a letter is a word of its own («я», «в»). */
export function isWord(letter: number): boolean {
  return WORDS.has(letter);
}

function single(one: Region): boolean {
  return one.to === one.from + 1 && one.letters + one.latin === 1;
}

function odd(scan: Scan, one: Region): boolean {
  return single(one) && !isWord(scan.code[one.from] ?? 0);
}

function keep(found: Region[], one: Region | null): void {
  if (one && one.letters + one.latin > 1 && (one.mixed || one.joined)) found.push(one);
}

function join(one: Region, next: Region): void {
  one.to = next.to;
  one.letters += next.letters;
  one.latin += next.latin;
  one.mixed ||= next.mixed;
  one.joined = true;
}

/** Reads chunk after chunk; plain words, which hide nothing, are passed without a measure. */
class RegionReader {
  readonly found: Region[] = [];
  #scan: Scan;
  #last: Region | null = null;
  #plainFrom = -1;
  #plainTo = -1;
  #single = false;
  #odd = false;

  constructor(scan: Scan) {
    this.#scan = scan;
  }

  /** A chunk `from…to` without a space; `plain` when it is of Cyrillic letters only. */
  add(from: number, to: number, plain: boolean): void {
    if (plain && to - from > 1 && !this.#odd) this.#pass(from, to);
    else this.#measure(from, to);
  }

  #measure(from: number, to: number): void {
    const next = measure(this.#scan, from, to);
    const alone = single(next);
    const strange = alone && odd(this.#scan, next);
    if (strange && !this.#last && this.#plainFrom >= 0) {
      this.#last = measure(this.#scan, this.#plainFrom, this.#plainTo);
    }
    const joins = (this.#single && alone) || this.#odd || strange;
    if (this.#last && joins && this.#last.to - this.#last.from < WIDEST) join(this.#last, next);
    else {
      keep(this.found, this.#last);
      this.#last = next;
    }
    this.#plainFrom = -1;
    this.#single = alone;
    this.#odd = strange;
  }

  #pass(from: number, to: number): void {
    keep(this.found, this.#last);
    this.#last = null;
    this.#single = false;
    this.#plainFrom = from;
    this.#plainTo = to;
  }

  end(): readonly Region[] {
    keep(this.found, this.#last);
    return this.found;
  }
}

/**
 * The stretches of a scan that may hide a word: mixed with what is no Cyrillic letter, or spelled out,
 * joined where one of two is a single letter («х у й», «на.. й»).
 */
export function regionsOf(scan: Scan, start: number): readonly Region[] {
  const reader = new RegionReader(scan);
  const { code, length } = scan;
  for (let at = start; at < length; at++) {
    const from = at;
    let plain = true;
    for (; at < length; at++) {
      const here = code[at] ?? 0;
      if (isSpace(here)) break;
      if (!isLetter(here)) plain = false;
    }
    if (at > from) reader.add(from, at, plain);
  }
  return reader.end();
}
