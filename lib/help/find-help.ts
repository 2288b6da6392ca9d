import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';
import { fold, wordsOf } from '~/lib/text/words.ts';
import type { Paragraph, Topic } from './topics.ts';

/** A paragraph that answers a search, and the topic that it stands in. */
export type Found = { topic: string; paragraph: Paragraph };

/** A run of a text; `hit`: a word that was searched for. */
export type Piece = { text: string; hit: boolean };

const CODE = /^(?:[оo]-)?(\d{3})$/;
const CYRILLIC = /[а-я]/;
const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
/** A word in a title says more of what a paragraph is about than one inside it. */
const IN_TITLE = 3;

/**
 * Paragraphs that hold every word of the query, in any of its forms («просрочен» finds «просроченный») or as the
 * beginning of a word; those that name it in the title first, else in their order. A code of an error, «О-203»,
 * «o-203» or 203, finds its paragraph alone. Nothing for a query without words.
 */
export function findHelp(topics: readonly Topic[], query: string): Found[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return [];
  const code = wanted.length === 1 ? codeIn(wanted[0] ?? '') : null;
  const all = topics.flatMap(({ title, paragraphs }) =>
    paragraphs.map((paragraph) => ({ topic: title, paragraph })),
  );
  if (code !== null) return all.filter(({ paragraph }) => paragraph.code === code);
  return all
    .map((found) => ({ found, weight: weigh(found, wanted) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ found }) => found);
}

/** A text in runs: the words that answer the query, and what stands between them. */
export function markHits(text: string, query: string): Piece[] {
  const wanted = wordsOf(query);
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(WORD)) {
    if (!wanted.some((word) => answers(fold(match[0]), word))) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), hit: false });
    from = match.index + match[0].length;
    pieces.push({ text: match[0], hit: true });
  }
  if (from < text.length) pieces.push({ text: text.slice(from), hit: false });
  return pieces;
}

/** 0 where a word is missing. */
function weigh({ topic, paragraph }: Found, wanted: readonly string[]): number {
  const title = wordsOf(paragraph.title);
  const rest = [...wordsOf(topic), ...paragraph.text.flatMap(wordsOf)];
  const weights = wanted.map((word) => {
    if (title.some((own) => answers(own, word))) return IN_TITLE;
    return rest.some((own) => answers(own, word)) ? 1 : 0;
  });
  return weights.includes(0) ? 0 : weights.reduce<number>((sum, one) => sum + one, 0);
}

function answers(own: string, wanted: string): boolean {
  return own.startsWith(wanted) || stemOf(own) === stemOf(wanted);
}

function stemOf(word: string): string {
  return CYRILLIC.test(word) ? russian(word) : english(word);
}

function codeIn(word: string): number | null {
  const found = CODE.exec(word);
  return found ? Number(found[1]) : null;
}
