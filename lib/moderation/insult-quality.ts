import { guarded, ownerOf } from './insult-guard.ts';
import { ADVERBS, likeYou, qualified, tied } from './insult-sides.ts';
import { lettersBy, type Place, segment, wordBy } from './sentence.ts';
import type { Token } from './tokens.ts';
import * as CLASS from './word-class.ts';

/** The rule by which an adjective insults a person; null where it says it of a thing. */
export function ofQuality(place: Place, here: Token): string | null {
  const blunt = (here.bits & CLASS.blunt) !== 0;
  if (!place.here && place.addressed && onlyQuality(place, blunt)) return 'insult.address';
  if (guarded(place)) return null;
  if (blunt && likeYou(place)) return 'insult.like-you';
  if (isPredicate(place, blunt)) return 'insult.you-are';
  if (place.here || ownerOf(place) === 'me') return null;
  if (!blunt) return null;
  if (qualified(place, CLASS.person) && !place.institution) return 'insult.double';
  return null;
}

/** «Ты тупой», «какой же ты больной», «вы совсем конченые»: the quality ends its part of the sentence. */
function isPredicate(place: Place, blunt: boolean): boolean {
  const next = wordBy(place, 1);
  if (next?.gap === 'none') {
    if (!ADVERBS.has(next.word)) return next.word === 'ты' && blunt;
    if (lettersBy(place, 2) === 'ты') return true;
  }
  for (let back = 1; back <= 4; back++) {
    const word = lettersBy(place, -back);
    if (word === 'ты' || (blunt && word === 'вы')) return true;
    if (!ADVERBS.has(word) || !tied(place, 1 - back)) return false;
  }
  return false;
}

/** «Тупой?», «какой глупый»; «татарчонок немытый» by a blunt word. */
function onlyQuality(place: Place, blunt: boolean): boolean {
  const [start, end] = segment(place);
  if (blunt && end - start <= 2 && end === place.at + 1 && ownerOf(place) !== 'me') return true;
  const words = place.all.slice(start, end).filter((_, one) => start + one !== place.at);
  return (
    (blunt || words.some(({ word }) => word === 'ли' || word.startsWith('как'))) &&
    words.every(({ word }) => ADVERBS.has(word))
  );
}
