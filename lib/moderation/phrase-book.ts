import type { ClassTree } from './class-tree.ts';
import { isEnding } from './endings.ts';
import { parseLexicon } from './lexicon-line.ts';
import { accepts } from './match-word.ts';
import { type Choice, type Place, phrasesOf } from './phrase-places.ts';
import type { Token } from './tokens.ts';
import { type Entry, Trie } from './trie.ts';

/** The first word of a phrase, the places that follow and the tag that it is found under. */
type First = Entry & { tag: string; rest: readonly Place[] };

/** A phrase that was found, and the last of its words. */
export type FoundPhrase = { tag: string; last: number };

/** The choices of the place whose shortest choice is the longest: the rarest words of a phrase. */
function rarest(places: readonly Place[]): readonly Choice[] {
  const size = ({ choices }: Place): number => Math.min(...choices.map(({ codes }) => codes.length));
  return places.reduce((one, other) => (size(other) < size(one) ? one : other)).choices;
}

function chosen(choice: Choice, token: Token): boolean {
  const { codes, end } = choice;
  const { base, size } = token;
  if (size < codes.length || (end === 'exact' && size !== codes.length)) return false;
  for (let at = 0; at < codes.length; at++) if (codes[at] !== token.codes[base + at]) return false;
  return end !== 'ending' || isEnding(token.codes, base + codes.length, base + size);
}

/**
 * Phrases of lexicons by their first word (how a line is written: `phrasesOf`). A phrase never goes over the
 * end of a sentence.
 */
export class PhraseBook {
  #first = new Trie<First>();
  readonly #sources: Readonly<Record<string, string>>;

  /** `sources`: lexicons by the tag that their phrases are found under; read when the phrases are marked. */
  constructor(sources: Readonly<Record<string, string>>) {
    this.#sources = sources;
  }

  /**
   * Gives the words that phrases begin with one bit of a tree, and of every phrase the words of its longest
   * place another: a text without both holds no phrase, however many common words begin one. No phrase is found before.
   */
  mark(tree: ClassTree, first: number, core: number): void {
    for (const [tag, source] of Object.entries(this.#sources)) {
      for (const line of parseLexicon(source)) for (const places of phrasesOf(line)) this.#add(tag, places);
    }
    for (const choice of this.#firsts) tree.addStem(choice.stem, choice.end, first);
    for (const choice of this.#cores) tree.addStem(choice.stem, choice.end, core);
  }

  #firsts = new Set<Choice>();
  #cores = new Set<Choice>();

  #add(tag: string, places: readonly Place[]): void {
    const [first, ...rest] = places;
    for (const choice of rarest(places)) this.#cores.add(choice);
    for (const choice of first?.choices ?? []) {
      this.#firsts.add(choice);
      this.#first.add(choice.codes, { ...choice, tag, rest });
    }
  }

  /** The longest phrase that begins with a word. */
  at(tokens: readonly Token[], at: number): FoundPhrase | null {
    let found: FoundPhrase | null = null;
    const token = tokens[at];
    if (!token) return found;
    const to = token.base + token.size;
    let node = 0;
    for (let place = token.base; place < to; place++) {
      node = this.#first.step(node, token.codes[place] ?? 0);
      if (node === 0) break;
      if (!this.#first.endsAt(node)) continue;
      const here = this.#first.entriesAt(node).filter((one) => accepts(one, token.codes, place + 1, to));
      found = longest(here, found, tokens, at);
    }
    return found;
  }
}

/** The longest of the phrases that begin with a word, and of the one found before. */
function longest(
  phrases: readonly First[],
  before: FoundPhrase | null,
  tokens: readonly Token[],
  at: number,
): FoundPhrase | null {
  let found = before;
  for (const { tag, rest } of phrases) {
    const last = ending(tokens, at, rest, 0);
    if (last > (found?.last ?? -1)) found = { tag, last };
  }
  return found;
}

/** The last word of a phrase whose place `step` comes after the word `at`; -1 where it does not go on. */
function ending(tokens: readonly Token[], at: number, rest: readonly Place[], step: number): number {
  const place = rest[step];
  if (!place) return at;
  for (let next = at + 1; next <= at + 1 + place.skip; next++) {
    const token = tokens[next];
    if (!token || token.gap === 'stop') return -1;
    if (!place.choices.some((choice) => chosen(choice, token))) continue;
    const last = ending(tokens, next, rest, step + 1);
    if (last >= 0) return last;
  }
  return -1;
}
