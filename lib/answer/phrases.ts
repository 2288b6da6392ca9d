import type { Span } from './level.ts';

/** A place where a phrase of a list was found, and which one. */
export type Hit<Entry> = Span & { entry: Entry; words: string };

/** Finds every entry of a list in a levelled text; the first entry that fits at a place wins. */
export type Finder<Entry> = (text: string) => Hit<Entry>[];

/**
 * A pattern in the short hand of the lists: `*` after letters is any ending, a space is any run of spaces,
 * the rest is a regular expression over levelled text. Its two ends stand at word borders.
 */
export function phrase(source: string): string {
  return between(spelled(source));
}

const LETTERS = 'A-Za-zЀ-ӿ';

/**
 * The same pattern for texts of Latin and Cyrillic letters. `\\p{L}` means every letter of the
 * world and makes patterns so large that the first check of a draft took half a second to compile them.
 */
export function narrow(source: string): string {
  return source.replace(/\[(?:\\.|[^\]\\])*\]|\\p\{[LN]\}/gu, (part) =>
    part.startsWith('[')
      ? part.replaceAll('\\p{L}', LETTERS).replaceAll('\\p{N}', '\\d')
      : (NARROW[part] ?? part),
  );
}

const NARROW: Readonly<Record<string, string>> = { '\\p{L}': `[${LETTERS}]`, '\\p{N}': '\\d' };

function spelled(source: string): string {
  return source
    .replaceAll('ё', 'е')
    .replace(/(?<=\p{L})\*/gu, '\\p{L}*')
    .replaceAll(' ?', '\\s*')
    .replaceAll(' ', '\\s+');
}

function between(words: string): string {
  return narrow(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}]|-\\p{L})`);
}

/** One phrase as a pattern for `test` and `exec`; it keeps no state between calls. */
export function said(source: string): RegExp {
  return new RegExp(phrase(source), 'u');
}

/** Made once: a pattern compiles anew in each new `RegExp`. */
const EVERYWHERE = new WeakMap<RegExp, RegExp>();

/** All places of one pattern in a levelled text. */
export function places(pattern: RegExp, text: string): Span[] {
  const all = EVERYWHERE.get(pattern) ?? new RegExp(narrow(pattern.source), 'gu');
  EVERYWHERE.set(pattern, all);
  return [...text.matchAll(all)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * One pass over a text for a whole list: the entries are alternatives of one pattern, so a long list costs
 * about as much as a short one. Entries must hold no named groups.
 */
export function finder<Entry>(entries: readonly Entry[], source: (entry: Entry) => string): Finder<Entry> {
  const alternatives = entries.map((entry, number) => `(?<e${number}>${spelled(source(entry))})`);
  const pattern = new RegExp(between(alternatives.join('|')), 'gu');
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const name = Object.keys(match.groups ?? {}).find((key) => match.groups?.[key] !== undefined);
      const entry = entries[Number(name?.slice(1))];
      if (entry === undefined) return [];
      return [{ start: match.index, end: match.index + match[0].length, entry, words: match[0] }];
    });
}
