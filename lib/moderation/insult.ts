import { spell } from './alphabet.ts';
import type { Span } from './span.ts';
import type { Tags } from './tags.ts';
import type { Token } from './tokens.ts';

/** A word with what the lexicons say of it. */
export type Tagged = Token & { tags: Tags; word: string };

/** «Держат за идиотов», «как дураки», «не дурак», «из нас делают»: said of oneself or denied. */
const DENIED = new Set(['за', 'как', 'не', 'из', 'без', 'против', 'от']);
const FAR = 4;
/** A part of a sentence with more words is no address. */
const LONG = 6;

function pronounWords(token: Tagged): boolean {
  return token.tags.has('you');
}

function singular(token: Tagged): boolean {
  return token.tags.has('you') && token.word.startsWith('т');
}

export function tagged(tokens: readonly Token[], tagsOf: (code: ArrayLike<number>) => Tags): Tagged[] {
  return tokens.map((token) => ({
    from: token.from,
    to: token.to,
    code: token.code,
    gap: token.gap,
    capital: token.capital,
    tags: tagsOf(token.code),
    word: token.code.length < 16 ? spell(token.code, 0, token.code.length) : '',
  }));
}

type Place = {
  all: readonly Tagged[];
  at: number;
  /** First and last word of the sentence. */
  from: number;
  to: number;
  addressed: boolean;
  /** The text speaks of an institution, a state, a law. */
  institution: boolean;
  /** This sentence does. */
  here: boolean;
};

/** The words between the nearest commas or dashes. */
function segment({ all, at, from, to }: Place): [number, number] {
  let start = at;
  while (start > Math.max(from, at - LONG) && all[start]?.gap === 'none') start--;
  let end = at + 1;
  while (end < Math.min(to, at + LONG) && all[end]?.gap === 'none') end++;
  return [start, end];
}

function near(place: Place, is: (token: Tagged) => boolean): boolean {
  for (let at = Math.max(place.from, place.at - FAR); at < Math.min(place.to, place.at + FAR + 1); at++) {
    const token = place.all[at];
    if (at !== place.at && token && is(token)) return true;
  }
  return false;
}

function guarded(place: Place): boolean {
  const before = place.all[place.at - 1];
  const here = place.all[place.at];
  if (here?.gap === 'none' && before && DENIED.has(before.word)) return true;
  return near(place, (token) => token.tags.has('me'));
}

function onlyCalls(place: Place, most: number): boolean {
  const [start, end] = segment(place);
  if (end - start > most) return false;
  return place.all
    .slice(start, end)
    .every((token) => !token.tags.has('institution') && !token.tags.has('me'));
}

function ruleAt(place: Place): string | null {
  const here = place.all[place.at];
  if (!here) return null;
  const strong = here.tags.has('demeaning') || here.tags.has('outright');
  if (!strong && !here.tags.has('calling')) return ruleOfAdjective(place, here);
  if (guarded(place)) return null;
  if (place.addressed && onlyCalls(place, strong ? 4 : 2)) return 'insult.address';
  if (!strong) return near(place, singular) && adjacentYou(place) ? 'insult.you' : null;
  return near(place, pronounWords) ? 'insult.you' : ofOther(place, here);
}

function ruleOfAdjective(place: Place, here: Tagged): string | null {
  const said = here.tags.has('adjective') && near(place, singular) && isPredicate(place);
  return said && !guarded(place) ? 'insult.you-are' : null;
}

/** «Ты тупой», «какой же ты больной»: the adjective ends its part of the sentence. */
function isPredicate(place: Place): boolean {
  const next = place.all[place.at + 1];
  const before = place.all[place.at - 1];
  const ended = place.at + 1 >= place.to || next?.gap !== 'none';
  return ended && (before ? singular(before) : false);
}

function adjacentYou({ all, at, from, to }: Place): boolean {
  return [at - 2, at - 1, at + 1, at + 2].some((one) => {
    const token = all[one];
    return one >= from && one < to && token !== undefined && singular(token);
  });
}

function ofOther(place: Place, here: Tagged): string | null {
  const { all, at, to } = place;
  const next = all[at + 1];
  if (place.here) return null;
  if (here.tags.has('outright')) return 'insult.outright';
  const before = tagsBefore(place, 1);
  if (before.has('adjective') && here.gap === 'none') return 'insult.double';
  const shown = before.has('them') || (here.gap === 'none' && tagsBefore(place, 2).has('them'));
  // «Такие они»: far from its noun it may still mean the institution named before.
  if (shown) return place.institution ? null : 'insult.this';
  if (next?.capital && at + 1 < to && next.gap === 'none') return 'insult.name';
  return to - place.from <= 3 && all.length <= 4 ? 'insult.cry' : null;
}

const NO_TAGS: Tags = new Set();

function tagsBefore({ all, at, from }: Place, distance: number): Tags {
  const place = at - distance;
  return place >= from ? (all[place]?.tags ?? NO_TAGS) : NO_TAGS;
}

/** Insults of a person: a demeaning word and whom it is aimed at (reference: toxicity.md §1). */
export function findInsults(all: readonly Tagged[], addressed: boolean): Span[] {
  const spans: Span[] = [];
  const institution = all.some((token) => token.tags.has('institution'));
  let from = 0;
  while (from < all.length) {
    let to = from + 1;
    while (to < all.length && all[to]?.gap !== 'stop') to++;
    const mentions = all.slice(from, to).some((token) => token.tags.has('institution'));
    for (let at = from; at < to; at++) {
      const here = all[at];
      if (!here || here.tags.size === 0) continue;
      const rule = ruleAt({ all, at, from, to, addressed, institution, here: mentions });
      if (rule) spans.push({ from: here.from, to: here.to, rule });
    }
    from = to;
  }
  return spans;
}
