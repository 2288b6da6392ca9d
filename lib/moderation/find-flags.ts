import { DisguiseReader } from './disguise.ts';
import type { Findings, Flag, FlagKind } from './flag.ts';
import { findInsults, INSULTING } from './insult.ts';
import { HIDDEN_DEMEANING } from './insult-roots.ts';
import { LEXICON_VERSION } from './lexicon-version.ts';
import { classify } from './lexicons.ts';
import { afterMention } from './mention.ts';
import { plainObscene } from './obscene.ts';
import { obsceneNames } from './obscene-names.ts';
import { obscenePhrases } from './obscene-phrases.ts';
import { HIDDEN_OBSCENE } from './obscene-roots.ts';
import { findProtected } from './protected.ts';
import { unquoted } from './quoted.ts';
import { placed, type Scan, scan } from './scan.ts';
import type { Span } from './span.ts';
import { splitWords } from './split.ts';
import { findThreats, THREATENING } from './threat.ts';
import { tokensOf } from './tokens.ts';
import { untold } from './told.ts';
import { findVulgar } from './vulgar.ts';
import * as CLASS from './word-class.ts';
import { type Words, wordsOf } from './words.ts';

/** What a page and a thread add to a text. */
export type FlagOptions = {
  /** Coarse words are looked for too; off unless a page asks. */
  vulgar?: boolean;
  /** The comment answers a person, though it does not begin with a mention. */
  reply?: boolean;
};

const ASKED = INSULTING | THREATENING | CLASS.protectedPhrase;

/**
 * The flags of a text's form and the signs that protect its substance (reference: toxicity.md; DESIGN §2).
 * Offsets are UTF-16 units of `text`; flags are ordered by start. Linear in the length of the text.
 */
export function findFlags(text: string, options: FlagOptions = {}): Findings {
  const read = scan(text);
  const start = afterMention(read);
  const words = wordsOf(read, start);
  const known = classify(read, words);
  const disguises = new DisguiseReader(read, start);
  const coarse = (known & CLASS.obscenePair) === 0 ? [] : obscenePhrases(read, tokensOf(read, words, []));
  const obscene = findObscene(read, words, disguises, coarse);
  const veiled = disguises.find(HIDDEN_DEMEANING, obscene);
  let bits = withWholePhrases(known) | (veiled.length > 0 ? CLASS.demeaning : 0);
  const flags: Flag[] = [];
  addFlags(flags, read, 'obscene', obscene);
  addFlags(flags, read, 'insult', unquoted(read, obsceneNames(read, obscene)));
  if (options.vulgar) addFlags(flags, read, 'vulgar', findVulgar(read, words));
  const addressed = start > 0 || options.reply === true;
  // One bare word is aimed at nobody.
  if (words.count < 2 && !addressed && !text.includes('!')) bits &= CLASS.protectedPhrase;
  const tokens = (bits & ASKED) === 0 ? [] : tokensOf(read, words, veiled);
  const own = (spans: readonly Span[]): readonly Span[] => untold(tokens, unquoted(read, spans));
  if ((bits & INSULTING) !== 0) addFlags(flags, read, 'insult', own(findInsults(tokens, addressed)));
  if ((bits & THREATENING) !== 0) addFlags(flags, read, 'threat', own(findThreats(tokens)));
  flags.sort((one, other) => one.start - other.start || one.end - other.end);
  return { flags, protected: findProtected(read, tokens, flags.length === 0) };
}

/** The bits of a text's words, those of phrases only where their rare words are there too. */
function withWholePhrases(bits: number): number {
  let whole = bits;
  if ((bits & CLASS.insultCore) === 0) whole &= ~CLASS.insultPhrase;
  if ((bits & CLASS.threatCore) === 0) whole &= ~CLASS.threatPhrase;
  if ((bits & CLASS.protectedCore) === 0) whole &= ~CLASS.protectedPhrase;
  return whole;
}

function byPlace(one: Span, other: Span): number {
  return one.from - other.from;
}

/** Obscene words, plain and disguised, in places of the scan and in order. */
function findObscene(read: Scan, words: Words, disguises: DisguiseReader, phrases: readonly Span[]): Span[] {
  const plain = plainObscene(read, words);
  plain.push(...phrases);
  plain.sort(byPlace);
  for (const span of disguises.find(HIDDEN_OBSCENE, plain)) {
    plain.push({ ...span, rule: `obscene.${span.rule}` });
  }
  plain.push(...splitWords(read, words));
  return plain.sort(byPlace);
}

function addFlags(flags: Flag[], read: Scan, kind: FlagKind, spans: readonly Span[]): void {
  for (const { from, to, rule } of spans) {
    flags.push({ kind, ...placed(read, from, to), rule, lexicon: LEXICON_VERSION });
  }
}
