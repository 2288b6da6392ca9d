/** How a lexicon line may stand in a word: from its start, after a prefix too, anywhere, after a prefix only. */
export type Start = 'word' | 'prefix' | 'anywhere' | 'after';
/** What may follow: nothing, an ending of a noun or an adjective, anything. */
export type End = 'exact' | 'ending' | 'open';

/** One line of a lexicon. */
export type LexiconLine = { stem: string; start: Start; end: End; comment: string | null };

const STARTS: Readonly<Record<string, Start>> = { '+': 'prefix', '*': 'anywhere', '&': 'after' };
const START_SIGNS: Readonly<Record<Start, string>> = { word: '', prefix: '+', anywhere: '*', after: '&' };
const END_SIGNS: Readonly<Record<End, string>> = { exact: '', ending: '~', open: '*' };
const LINE = /^([+*&]?)([a-zа-яё …/~*{}<>=]*[a-zа-яё}])([~*]?)(?: +# (.+))?$/u;

/**
 * Reads a lexicon: one entry a line, `+stem` after an optional prefix, `&stem` only after one, `*stem`
 * anywhere; `stem~` with an ending, `stem*` with anything; ` # ` begins a comment. A stem may be a phrase,
 * written as `phrasesOf` reads it; `name = один/другой` is a class of words for phrases.
 * Throws on a line it cannot read, with the line.
 */
export function parseLexicon(source: string): LexiconLine[] {
  return source
    .trim()
    .split('\n')
    .map((line) => {
      const [, sign, stem, end, comment] = LINE.exec(line) ?? [];
      if (stem === undefined) throw new Error(`A lexicon holds a line that cannot be read: «${line}»`);
      return {
        stem,
        start: STARTS[sign ?? ''] ?? 'word',
        end: end === '~' ? 'ending' : end === '*' ? 'open' : 'exact',
        comment: comment ?? null,
      };
    });
}

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
