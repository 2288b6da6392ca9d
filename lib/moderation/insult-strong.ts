import { guarded, ownerOf } from './insult-guard.ts';
import { isPlural, likeYou, qualified, SHARPENS, speaksToOne, tied } from './insult-sides.ts';
import { bitsBy, lettersBy, near, type Place, segment, wordBy } from './sentence.ts';
import type { Token } from './tokens.ts';
import * as CLASS from './word-class.ts';
import { listed } from './word-lists.ts';

const INDEFINITE = listed('indefinite');
/** «Разводят гопников»: said of others from afar. */
const OTHERS = /(?:[ое]в|а[мх]|я[мх]|[ая]ми)$/u;
const NOT_NAMES = listed('nonames');
const NAME_END = /(?:[ое]в|ин|[ое]ва|ина|ск(?:ий|ая)|енко|[ое]вич|[ое]вна|ична|чук|ян)$/u;
/** «Застройщика», «застройщиков»: whose somebody is. */
const WHOSE = /.{3}(?:[аяыи]|[ое]в|ей)$/u;
const SECOND_PERSON_VERB = /(?:ешь|ишь|ете|ите|йте|йтесь|итесь|етесь|ишься|ешься|йся|ись)$/u;

/** The rule by which a demeaning noun insults a person; null where it only criticises or is said of oneself. */
export function ofStrong(place: Place, here: Token): string | null {
  if (likeYou(place)) return 'insult.like-you';
  const owner = ownerOf(place);
  if (owner === 'me' || guarded(place)) return null;
  if (owner === 'you') return 'insult.you';
  if ((here.bits & CLASS.ethnic) !== 0) return 'insult.ethnic';
  if (isAddress(place, here)) return 'insult.address';
  return place.here ? null : ofOther(place, here);
}

/** Said in a reply; or a word of its own between commas that opens a sentence or speaks to somebody. */
function isAddress(place: Place, here: Token): boolean {
  const [start, end] = segment(place);
  const apart = end - start <= 2 && (start > place.from || end < place.to);
  if (place.addressed) return apart || !(place.here || OTHERS.test(here.word));
  if (!apart || place.here) return false;
  return (
    (end - start === 1 && start === 0) ||
    speaksToOne(place, 6) ||
    near(place, 6, ({ word }) => SECOND_PERSON_VERB.test(word))
  );
}

function ofOther(place: Place, here: Token): string | null {
  if ((here.bits & CLASS.outright) !== 0 && !/[ая]х$/u.test(here.word)) return 'insult.outright';
  if (qualified(place, SHARPENS)) return 'insult.double';
  if (isShown(place)) return place.institution && isPlural(here) ? null : 'insult.this';
  if (isNamed(place, here)) return 'insult.name';
  if (isPerson(place, here)) return 'insult.person';
  return isCry(place) ? 'insult.cry' : null;
}

/** «Этот идиот», «какой-то дурак», «очередной дебил». */
function isShown(place: Place): boolean {
  const before = wordBy(place, -1);
  if (!before) return false;
  if ((before.bits & CLASS.them) !== 0 || (INDEFINITE.has(before.word) && tied(place, 0))) return true;
  return tied(place, 0) && (bitsBy(place, -2) & CLASS.them) !== 0;
}

function isName(token: Token | undefined): boolean {
  if (!token) return false;
  return (
    (token.bits & CLASS.name) !== 0 ||
    (token.capital && NAME_END.test(token.word) && !NOT_NAMES.has(token.word))
  );
}

/** «Идиот Петров», «Петров – дурак». */
function isNamed(place: Place, here: Token): boolean {
  const next = wordBy(place, 1);
  if (next && next.gap === 'none' && (next.capital || isName(next))) return true;
  if (isPlural(here)) return false;
  return isName(wordBy(place, -1)) || (tied(place, 0) && isName(wordBy(place, -2)));
}

/** «Урод сосед»; «сосед урод», «владелец этого пса просто скотина». */
function isPerson(place: Place, here: Token): boolean {
  if (tied(place, 1) && (bitsBy(place, 1) & CLASS.person) !== 0) return true;
  if ((bitsBy(place, -1) & CLASS.person) !== 0) return true;
  const next = wordBy(place, 1);
  if (next?.gap === 'none' && next.word !== 'и') return false;
  const [start] = segment(place);
  for (let back = 2; back <= Math.min(4, place.at - start); back++) {
    if ((bitsBy(place, -back) & CLASS.person) !== 0) return !isPlural(here);
  }
  return false;
}

/** A sentence of two or three words that is the whole comment; one word alone is a cry only when it is cried. */
function isCry(place: Place): boolean {
  const { all, from, to } = place;
  // «Холуи застройщика»: whose they are said to be is criticism of both.
  if (to - from > 3 || all.length > 4) return false;
  if (tied(place, 1) && WHOSE.test(lettersBy(place, 1))) return false;
  if (all.slice(from, to).some((token) => (token.bits & CLASS.them) !== 0)) return false;
  return to - from >= 2 || all[from]?.cried === true;
}
