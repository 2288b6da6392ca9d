import { bitsBy, eachPlace, lettersBy, near, nearBits, nearWords, type Place, wordBy } from './sentence.ts';
import type { Span } from './span.ts';
import { HERE, livesElsewhere, SEEN, STRONG, saysNotLive } from './threat-living.ts';
import { THREAT_PHRASES } from './threat-phrases.ts';
import type { Token } from './tokens.ts';
import * as CLASS from './word-class.ts';
import { listed } from './word-lists.ts';

/** The person spoken to, as an object. */
const DIRECT = listed('direct');
const ACCUSED = listed('accused');
/** Others, as an object; of things as well. */
const OTHERS = listed('others');
const WISHES = listed('wishes');
const MEETING = listed('meeting');
const NOT = listed('hardly');
const TIME = listed('time');
/** «Повесить вас на доску позора», «повесить бы на вас всех собак». */
const BOARDS = listed('boards');
const ONLY = listed('only');
const ROADS = listed('roads');
const MISHAPS = listed('mishaps');
const PLACES = listed('places');
const SELF = listed('self');
const MEETING_PLACES = listed('meetat');
const HUMAN = STRONG | CLASS.person | CLASS.people | CLASS.name;
/** What a threat has to have one of. */
export const THREATENING =
  CLASS.deed | CLASS.promise | CLASS.harm | CLASS.wouldHave | CLASS.die | CLASS.threatPhrase;
const FAR = 4;
const RETOLD = 7;

/** Somebody else's words, or a fear: «сосед обещал», «боюсь, что». */
function retold(place: Place): boolean {
  for (let back = 1; back <= RETOLD; back++) {
    if ((bitsBy(place, -back) & CLASS.retold) !== 0) return true;
  }
  return (bitsBy(place, 1) & CLASS.retold) !== 0;
}

function denied(place: Place): boolean {
  return NOT.has(lettersBy(place, -1)) || retold(place);
}

/** Whether a human stands near as an object: one spoken to, or a person by a noun or a name. */
function human(place: Place, far: number): boolean {
  return nearWords(place, far, ACCUSED) || nearBits(place, far, HUMAN) || named(place);
}

/** «Убью Петрова»: the name of a person behind the verb. */
function named(place: Place): boolean {
  const next = wordBy(place, 1);
  return next?.capital === true && next.gap === 'none' && /(?:[ое]ва|ина|ого|ика|ю|у)$/u.test(next.word);
}

function promised(place: Place, here: Token): string | null {
  if (denied(place) || TIME.has(lettersBy(place, 1))) return null;
  const weak = (here.bits & CLASS.promise) === 0;
  // «Порвём вас в суде», «уничтожим вас на выборах».
  if (weak && nearBits(place, 12, CLASS.legal)) return null;
  if (nearWords(place, 3, ACCUSED) || nearBits(place, 3, STRONG)) return 'threat.promise';
  if (weak) return nearWords(place, 1, SEEN) ? 'threat.promise' : null;
  if (nearWords(place, 2, OTHERS) || human(place, 2) || nearWords(place, 3, DIRECT)) return 'threat.promise';
  return nearWords(place, 5, MEETING) || nearWords(place, 2, SEEN) ? 'threat.promise' : null;
}

function wished(place: Place): string | null {
  if (denied(place) || nearWords(place, 5, BOARDS) || nearWords(place, FAR, SELF)) return null;
  const bare = lettersBy(place, 1) === 'таких' || lettersBy(place, -1) === 'таких';
  if (!bare && !called(place) && !nearWords(place, FAR, WISHES)) return null;
  return objectOfWish(place) ? 'threat.deed' : null;
}

/** «Сжечь вас», «сжечь вас всех»: nothing but the deed and whom it is to be done to. */
function called(place: Place): boolean {
  const size = place.to - place.from;
  const bare = size === 2 || (size === 3 && lettersBy(place, 2) === 'всех');
  return bare && ACCUSED.has(lettersBy(place, 1));
}

function objectOfWish(place: Place): boolean {
  return (
    nearWords(place, FAR, ACCUSED) ||
    near(place, FAR, ({ word }) => word === 'таких') ||
    nearBits(place, FAR, STRONG | CLASS.people)
  );
}

/** «Убил бы тебя», «задушил бы эту тварь». */
function wouldHave(place: Place): string | null {
  const would = near(place, FAR, (token) => token.word === 'бы' || token.word === 'б');
  if (!would || denied(place) || nearWords(place, FAR, SELF)) return null;
  return objectOfWish(place) ? 'threat.deed' : null;
}

/** «Сдохни»; «скоро ты сдохнешь». */
function dying(place: Place, here: Token): string | null {
  if (denied(place) || nearWords(place, 2, SELF)) return null;
  const foretold = /(?:ешь|ете)$/u.test(here.word);
  if (!foretold) return 'threat.die';
  return near(place, 3, (token) => token.word === 'ты' || token.word === 'вы' || (token.bits & STRONG) !== 0)
    ? 'threat.die'
    : null;
}

/** «Найдём на тебя управу», «знаем, где вы живёте: в посёлке»; «найду тебя и убью», «найду тебя у подъезда» do not. */
function goesOn(place: Place, here: Token, last: number): boolean {
  const next = last + 1 < place.to ? place.all[last + 1] : undefined;
  if (!next) return false;
  const tied = next.gap === 'none';
  const where = PLACES.has(next.word);
  if (here.word.startsWith('зна')) return where || tied;
  const then = (place.all[last + 2]?.bits ?? 0) & (CLASS.promise | CLASS.harm);
  return tied && !where && (next.word !== 'и' || then === 0);
}

function phrase(place: Place, here: Token): Span | null {
  const found = THREAT_PHRASES.at(place.all, place.at);
  if (!found || denied(place) || nearWords(place, 3, ONLY)) return null;
  if (byMishap(place, found.last, found.tag)) return null;
  if (found.tag === 'threat.hunt' && goesOn(place, here, found.last)) return null;
  if (BY_LAW.has(found.tag) && isLegal(place, found.last)) return null;
  return { from: here.from, to: place.all[found.last]?.to ?? here.to, rule: found.tag };
}

/** «Шею сверну на ваших ступенях», «по такой дороге до дома не доедешь»: what a road or a hospital does. */
function byMishap(place: Place, last: number, tag: string): boolean {
  const { all, at } = place;
  const words = all.slice(at, last + 1).map(({ word }) => word);
  const dying = saysNotLive(words);
  if (dying && livesElsewhere(place, words)) return true;
  if (tag !== 'threat.body' && tag !== 'threat.end') return false;
  const nearby = (list: ReadonlySet<string>): boolean =>
    nearWords(place, FAR, list) || nearWords({ ...place, at: last }, FAR, list);
  if (nearby(MISHAPS) || (!dying && nearby(HERE))) return true;
  if (tag === 'threat.end') return false;
  const behind = all[last + 1]?.word;
  // «Оторву тебе голову на остановке»: where one is met; on a stage one breaks one's own neck.
  const met = MEETING_PLACES.has(all[last + 2]?.word ?? '') && words.some((word) => DIRECT.has(word));
  return (behind === 'на' && !met) || behind === 'об' || nearWords(place, FAR, ROADS);
}

/** What may be meant by law: «вам конец, прокуратура едет». */
const BY_LAW = new Set(['threat.hunt', 'threat.end']);

function isLegal(place: Place, last: number): boolean {
  return nearBits(place, 12, CLASS.legal) || nearBits({ ...place, at: last }, 12, CLASS.legal);
}

function ruleAt(place: Place, here: Token): string | null {
  const { bits } = here;
  if ((bits & (CLASS.promise | CLASS.harm)) !== 0) return promised(place, here);
  if ((bits & CLASS.deed) !== 0) return wished(place);
  if ((bits & CLASS.wouldHave) !== 0) return wouldHave(place);
  return (bits & CLASS.die) !== 0 ? dying(place, here) : null;
}

/** Threats: violence and a human object, promised, wished or foretold (reference: toxicity.md §1). */
export function findThreats(all: readonly Token[]): Span[] {
  const spans: Span[] = [];
  eachPlace(all, false, { asked: THREATENING, institution: 0 }, (place, here) => {
    const rule = ruleAt(place, here);
    const found = (here.bits & CLASS.threatPhrase) !== 0 ? phrase(place, here) : null;
    if (found) spans.push(found);
    else if (rule) spans.push({ from: here.from, to: here.to, rule });
  });
  return spans;
}
