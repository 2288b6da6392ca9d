import { guarded, ownerOf } from './insult-guard.ts';
import {
  ADVERBS,
  isPlural,
  isSpokenTo,
  likeYou,
  qualified,
  SHARPENS,
  speaksToOne,
  tied,
} from './insult-sides.ts';
import { lettersBy, type Place, segment, wordBy } from './sentence.ts';
import type { Token } from './tokens.ts';
import * as CLASS from './word-class.ts';

const CALLS = SHARPENS | CLASS.calling | CLASS.label | CLASS.you;
const ADJECTIVE_END = /.(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/u;
const FAR = 3;

/** The rule by which an ordinary noun, or a label, calls a person names; null where it does not. */
export function ofCalling(place: Place, here: Token): string | null {
  if (ownerOf(place) === 'me' || guarded(place)) return null;
  if (likeYou(place)) return 'insult.like-you';
  if (besideYou(place)) return 'insult.you';
  if (place.here) return null;
  if (qualified(place, CLASS.blunt) || (qualified(place, SHARPENS) && isSpokenTo(place)))
    return 'insult.double';
  if (!place.addressed && !isVocative(place)) return null;
  const opens = (here.bits & CLASS.label) !== 0 && place.at === 0 && !isPlural(here);
  return opens || onlyCalls(place) ? 'insult.address' : null;
}

/** A word between commas said to one person: «ты кто такой, сморчок», «закрой рот, свинья». */
function isVocative(place: Place): boolean {
  const [start, end] = segment(place);
  const apart = start > place.from || end < place.to;
  return apart && speaksToOne(place, 6);
}

/** «Пень», «клоун ты», «старый маразматик»: nothing but the word, a quality and «ты» between the commas. */
function onlyCalls(place: Place): boolean {
  const [start, end] = segment(place);
  return (
    end - start <= 4 &&
    place.all.slice(start, end).every((token) => (token.bits & CALLS) !== 0 || isFiller(token))
  );
}

/** «Ты баран», «ты очередное дерьмо», «клоун ты», «вы крысы». */
function besideYou(place: Place): boolean {
  for (let back = 1; back <= FAR; back++) {
    const token = wordBy(place, -back);
    if (!token) break;
    if (token.word === 'ты' || (back === 1 && token.word === 'вы')) return true;
    if (!isFiller(token) || !tied(place, 1 - back)) break;
  }
  return tied(place, 1) && lettersBy(place, 1) === 'ты';
}

/** A word that may stand between «ты» and a noun: an adverb, or what ends like an adjective. */
function isFiller(token: Token): boolean {
  return ADVERBS.has(token.word) || ADJECTIVE_END.test(token.word);
}
