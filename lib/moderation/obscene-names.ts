import { spell } from './alphabet.ts';
import type { Scan } from './scan.ts';
import type { Span } from './span.ts';

/** Obscene stems that name a person: the name is the insult, whoever is meant. */
const NAMES =
  /^(?:мудак|мудач|мудил|мудоз|пидор|пидар|пидр|пидер|педрил|долбоеб|долбаеб|далбаеб|далбоеб|хуил|хуйл|куйл|хйло|уебищ|уибищ|уеищ|уебан|гандон|гондон|пропагандон|пропогандон|ебанат|ибанат|еблан|ьеб|оеб|еёб|мдак|пидрас)/u;

/** «За СПИД и пидарастов»: said of others from afar. */
const OBLIQUE = /(?:[оеё]в|ам|ами|ах)$/u;

/** The insults among obscene findings. */
export function obsceneNames(read: Scan, found: readonly Span[]): Span[] {
  return found
    .filter((span) => span.stem !== undefined && NAMES.test(span.stem))
    .filter(({ from, to }) => !OBLIQUE.test(spell(read.code, from, to)))
    .map((span) => ({ ...span, rule: 'insult.obscene-name' }));
}
