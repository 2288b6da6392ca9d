import { spell } from './alphabet.ts';

/** How a lexicon line may stand in a word: from its start, after a prefix too, anywhere, after a prefix only. */
export type Start = 'word' | 'prefix' | 'anywhere' | 'after';
/** What may follow: nothing, an ending of a noun or an adjective, anything. */
export type End = 'exact' | 'ending' | 'open';

/** One line of a lexicon. */
export type LexiconLine = { stem: string; start: Start; end: End; comment: string | null };

const STARTS: Readonly<Record<string, Start>> = { '+': 'prefix', '*': 'anywhere', '&': 'after' };
const LINE = /^([+*&]?)([a-zа-яё …/~*^{}<>=]*[a-zа-яё}^])([~*]?)(?: +# (.+))?$/u;

/** The sign that begins a packed line: how many letters are those of the line before. */
const SHARED = 'XYZ[];:,!?@';

/** A lexicon as it is written, out of a bundle that carries it packed (`scripts/pack-lexicons.ts`). */
function unpacked(source: string): string[] {
  if (!source.startsWith('X')) return source.trim().split('\n');
  let line = '';
  return source
    .replace(/[0-9A-W]/gu, (sign) => spell([Number.parseInt(sign, 36) + 1], 0, 1) || 'ё')
    .replaceAll('.', '…')
    .split(/(?=[XYZ[\];:,!?@])/u)
    .map((part) => {
      line = line.slice(0, SHARED.indexOf(part.charAt(0))) + part.slice(1);
      return line.replace(/(.+)(.) $/u, '$2$1');
    });
}

/**
 * Reads a lexicon: one entry a line, `+stem` after an optional prefix, `&stem` only after one, `*stem`
 * anywhere; `stem~` with an ending, `stem*` with anything; ` # ` begins a comment. A stem may be a phrase,
 * written as `phrasesOf` reads it; `name = один/другой` is a class of words for phrases.
 * Throws on a line it cannot read, with the line.
 */
export function parseLexicon(source: string): LexiconLine[] {
  return unpacked(source).map((line) => {
    const [, sign, stem, end, comment] = LINE.exec(line) ?? [];
    if (stem === undefined) throw new Error(`No line of a lexicon: «${line}»`);
    return {
      stem,
      start: STARTS[sign ?? ''] ?? 'word',
      end: end === '~' ? 'ending' : end === '*' ? 'open' : 'exact',
      comment: comment ?? null,
    };
  });
}
