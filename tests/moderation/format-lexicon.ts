import type { End, LexiconLine, Start } from '~/lib/moderation/lexicon-line.ts';

const START_SIGNS: Readonly<Record<Start, string>> = { word: '', prefix: '+', anywhere: '*', after: '&' };
const END_SIGNS: Readonly<Record<End, string>> = { exact: '', ending: '~', open: '*' };

function written(line: LexiconLine): string {
  const entry = `${START_SIGNS[line.start]}${line.stem}${END_SIGNS[line.end]}`;
  return line.comment === null ? entry : `${entry} # ${line.comment}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Writes a lexicon the one way it may look: sorted by stem, then by signs, no line twice. */
export function formatLexicon(lines: readonly LexiconLine[]): string {
  const sorted = [...lines].sort(
    (one, other) => compare(one.stem, other.stem) || compare(written(one), written(other)),
  );
  return `\n${[...new Set(sorted.map(written))].join('\n')}\n`;
}
