import type { Findings, Flag, FlagKind } from './flag.ts';
import { findInsults, tagged } from './insult.ts';
import { LEXICON_VERSION } from './lexicon-version.ts';
import { findObscene } from './obscene.ts';
import { obsceneNames } from './obscene-names.ts';
import { findProtected } from './protected.ts';
import { type Scan, scan } from './scan.ts';
import type { Span } from './span.ts';
import { tagsOf } from './tags.ts';
import { findThreats } from './threat.ts';
import { afterMention, tokensOf } from './tokens.ts';
import { findVulgar } from './vulgar.ts';
import { wordsOf } from './words.ts';

/** What a page and a thread add to a text. */
export type FlagOptions = {
  /** Coarse words are looked for too; off unless a page asks. */
  vulgar?: boolean;
  /** The comment answers a person, though it does not begin with a mention. */
  reply?: boolean;
};

/**
 * The flags of a text's form and the signs that protect its substance (reference: toxicity.md; DESIGN §2).
 * Offsets are UTF-16 units of `text`; flags are ordered by start. Linear in the length of the text.
 */
export function findFlags(text: string, options: FlagOptions = {}): Findings {
  const read = scan(text);
  const start = afterMention(read);
  const words = wordsOf(read).filter((word) => word.from >= start);
  const obscene = findObscene(read, words, start);
  const tokens = tagged(tokensOf(read, start), tagsOf);
  const insults = unquoted(read, [
    ...findInsults(tokens, start > 0 || options.reply === true),
    ...obsceneNames(obscene),
  ]);
  const flags = [
    ...toFlags(read, 'obscene', obscene),
    ...toFlags(read, 'insult', insults),
    ...toFlags(read, 'threat', findThreats(tokens)),
    ...toFlags(read, 'vulgar', options.vulgar ? findVulgar(tokens) : []),
  ];
  flags.sort((one, other) => one.start - other.start || one.end - other.end);
  return { flags, protected: findProtected(read, tokens) };
}

const OPENS = '«“„';
const CLOSES = '»”';

/** The places in quotation marks: what another said is no insult by this author. */
function quotedPlaces({ text }: Scan): Uint8Array {
  const inside = new Uint8Array(text.length + 1);
  let open = false;
  for (let place = 0; place < text.length; place++) {
    const sign = text[place] ?? '';
    if (sign === '"') open = !open;
    else if (OPENS.includes(sign)) open = true;
    else if (CLOSES.includes(sign)) open = false;
    inside[place] = open ? 1 : 0;
  }
  return inside;
}

function unquoted(read: Scan, spans: readonly Span[]): Span[] {
  if (spans.length === 0) return [];
  const inside = quotedPlaces(read);
  return spans.filter((span) => inside[read.at[span.from] ?? 0] === 0);
}

function toFlags(read: Scan, kind: FlagKind, spans: readonly Span[]): Flag[] {
  return spans.map(({ from, to, rule }) => {
    const start = read.at[from] ?? 0;
    return { kind, start, end: read.upto[to - 1] ?? start, rule, lexicon: LEXICON_VERSION };
  });
}
