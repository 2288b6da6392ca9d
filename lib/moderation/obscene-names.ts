import { spell } from './alphabet.ts';
import type { Scan } from './scan.ts';
import type { Span } from './span.ts';

/** Obscene stems that name a person: the name is the insult, whoever is meant. */
const NAMES =
  /^(?:муда[кч]|мудил|мудоз|пид[аеор]|педрил|д[ао]лб[ао]еб|[кх]у[ий]л|хйло|у[еи]бищ|уеищ|уебан|г[ао]ндон|проп[ао]гандон|[еи]банат|еблан|ьеб|оеб|еёб|мдак)/u;

/** «За СПИД и пидарастов»: said of others from afar. */
const OBLIQUE = /(?:[оеё]в|ам|ами|ах)$/u;

/** The insults among obscene findings. */
export function obsceneNames(read: Scan, found: readonly Span[]): Span[] {
  return found
    .filter((span) => span.stem !== undefined && NAMES.test(span.stem))
    .filter(({ from, to }) => !OBLIQUE.test(spell(read.code, from, to)))
    .map((span) => ({ ...span, rule: 'insult.obscene-name' }));
}
