import { ofCalling } from './insult-calling.ts';
import { DENIED } from './insult-guard.ts';
import { INSULT_PHRASES } from './insult-phrases.ts';
import { ofQuality } from './insult-quality.ts';
import { isSpokenTo, QUALITY, STRONG } from './insult-sides.ts';
import { ofStrong } from './insult-strong.ts';
import { eachPlace, lettersBy, type Place } from './sentence.ts';
import type { Span } from './span.ts';
import type { Token } from './tokens.ts';
import * as CLASS from './word-class.ts';

const NAMES = CLASS.calling | CLASS.label;
/** What an insult has to have one of. */
export const INSULTING = STRONG | NAMES | QUALITY | CLASS.insultPhrase;

function ofPhrase(place: Place, { from }: Token): Span | null {
  const found = INSULT_PHRASES.at(place.all, place.at);
  if (!found) return null;
  if (found.tag === 'insult.retort' ? !isSpokenTo(place) : DENIED.has(lettersBy(place, -1))) return null;
  return { from, to: place.all[found.last]?.to ?? from, rule: found.tag };
}

function ruleAt(place: Place, here: Token): string | null {
  if ((here.bits & STRONG) !== 0) return ofStrong(place, here);
  if ((here.bits & NAMES) !== 0) return ofCalling(place, here);
  return (here.bits & QUALITY) !== 0 ? ofQuality(place, here) : null;
}

/** Insults of a person: a demeaning word and whom it is aimed at (reference: toxicity.md §1). */
export function findInsults(all: readonly Token[], addressed: boolean): Span[] {
  const spans: Span[] = [];
  eachPlace(all, addressed, { asked: INSULTING, institution: CLASS.institution }, (place, here) => {
    const rule = ruleAt(place, here);
    const phrase = (here.bits & CLASS.insultPhrase) !== 0 ? ofPhrase(place, here) : null;
    if (phrase) spans.push(phrase);
    else if (rule) spans.push({ from: here.from, to: here.to, rule });
  });
  return spans;
}
