import { guarded, ownerOf } from './insult-guard.ts';
import { INSULT_PHRASES } from './insult-phrases.ts';
import { eachPlace, near, nearBits, type Place, segment, wordBy } from './sentence.ts';
import type { Span } from './span.ts';
import type { Token } from './tokens.ts';
import { CLASS } from './word-class.ts';

const STRONG = CLASS.demeaning | CLASS.outright | CLASS.ethnic;
const QUALITY = CLASS.adjective | CLASS.blunt;
const SHARPENS = QUALITY | CLASS.qualifier;
const CALLS = SHARPENS | CLASS.calling | CLASS.label | CLASS.you;
const ASKED = STRONG | CLASS.calling | CLASS.label | QUALITY | CLASS.insultPhrase;
const INDEFINITE = new Set([
  'то',
  'очередной',
  'очередная',
  'очередные',
  'местный',
  'местная',
  'местные',
  'некий',
]);
const ADVERBS = new Set(
  'просто совсем такой такая такие же реально вообще настолько очень какой какая какие что ли либо тут все там и действительно правда явно точно слишком уже еще самый самая прям прямо сам сама сами или или'.split(
    ' ',
  ),
);
/** «Петухов», «баранам»: said of others. */
const PLURAL = /(?:ы|и|[оеё]в|ам|ям|ами|ями|ах|ях)$/u;
/** «Разводят гопников»: said of others from afar. */
const OTHERS = /(?:[оеё]в|ам|ям|ами|ями|ах|ях)$/u;
const NOT_NAMES = new Set('блин один господин гражданин грузин магазин россиянин христианин'.split(' '));
const FAR = 3;
const ADJECTIVE_END = /.(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/u;
const NAME_END = /(?:[оеё]в|ин|[оеё]ва|ина|ск(?:ий|ая)|енко|[оеё]вич|[оеё]вна|ична|чук|ян)$/u;
const SECOND_PERSON_VERB = /(?:ешь|ишь|ете|ите|йте|йтесь|итесь|етесь|ишься|ешься|йся|ись)$/u;

function bitsBy(place: Place, distance: number): number {
  return wordBy(place, distance)?.bits ?? 0;
}

/** Whether nothing but a space stands before a word so many places away. */
function tied(place: Place, distance: number): boolean {
  return wordBy(place, distance)?.gap === 'none';
}

/** A quality right before or right behind. */
function qualified(place: Place, bits: number): boolean {
  return (
    (tied(place, 0) && (bitsBy(place, -1) & bits) !== 0) ||
    (tied(place, 1) && (bitsBy(place, 1) & bits) !== 0)
  );
}

function ofStrong(place: Place, here: Token): string | null {
  if (likeYou(place)) return 'insult.like-you';
  const owner = ownerOf(place);
  if (owner === 'me' || guarded(place)) return null;
  if (owner === 'you') return 'insult.you';
  if ((here.bits & CLASS.ethnic) !== 0) return 'insult.ethnic';
  if (isAddress(place)) return 'insult.address';
  return place.here ? null : ofOther(place, here);
}

/** Said in a reply; or a word of its own between commas that opens a sentence or speaks to somebody. */
function isAddress(place: Place): boolean {
  const [start, end] = segment(place);
  const apart = end - start <= 2 && (start > place.from || end < place.to);
  if (place.addressed) return apart || !(place.here || OTHERS.test(place.all[place.at]?.word ?? ''));
  if (!apart || place.here) return false;
  return (
    (end - start === 1 && start === 0) ||
    near(place, 6, (token) => token.word === 'ты' || SECOND_PERSON_VERB.test(token.word))
  );
}

function ofOther(place: Place, here: Token): string | null {
  if ((here.bits & CLASS.outright) !== 0) return 'insult.outright';
  if (qualified(place, SHARPENS)) return 'insult.double';
  if (isShown(place)) return place.institution && PLURAL.test(here.word) ? null : 'insult.this';
  if (isNamed(place)) return 'insult.name';
  if (isPerson(place)) return 'insult.person';
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
function isNamed(place: Place): boolean {
  const next = wordBy(place, 1);
  if (next && next.gap === 'none' && (next.capital || isName(next))) return true;
  if (PLURAL.test(place.all[place.at]?.word ?? '')) return false;
  return isName(wordBy(place, -1)) || (tied(place, 0) && isName(wordBy(place, -2)));
}

/** «Урод сосед»; «сосед урод», «владелец этого пса просто скотина». */
function isPerson(place: Place): boolean {
  if (tied(place, 1) && (bitsBy(place, 1) & CLASS.person) !== 0) return true;
  if ((bitsBy(place, -1) & CLASS.person) !== 0) return true;
  const next = wordBy(place, 1);
  if (next?.gap === 'none' && next.word !== 'и') return false;
  const [start] = segment(place);
  for (let at = place.at - 2; at >= Math.max(start, place.at - 4); at--) {
    if (((place.all[at]?.bits ?? 0) & CLASS.person) !== 0)
      return !PLURAL.test(place.all[place.at]?.word ?? '');
  }
  return false;
}

/** A sentence of two or three words that is the whole comment; one word alone is a cry only when it is cried. */
function isCry({ all, from, to }: Place): boolean {
  if (to - from > 3 || all.length > 4) return false;
  if (all.slice(from, to).some((token) => (token.bits & CLASS.them) !== 0)) return false;
  return to - from >= 2 || all[from]?.cried === true;
}

/** «Никчёмных фриков вроде тебя», «такие бараны, как вы». */
function likeYou(place: Place): boolean {
  for (let ahead = 1; ahead <= 3; ahead++) {
    const word = wordBy(place, ahead)?.word;
    const you = (bitsBy(place, ahead + 1) & CLASS.you) !== 0;
    if (you && (word === 'вроде' || word === 'типа')) return true;
    if (you && word === 'как' && nearBits(place, 2, CLASS.them)) return true;
  }
  return false;
}

function ofCalling(place: Place, here: Token): string | null {
  if (ownerOf(place) === 'me' || guarded(place)) return null;
  if (likeYou(place)) return 'insult.like-you';
  if (besideYou(place)) return 'insult.you';
  if (place.here) return null;
  if (qualified(place, CLASS.blunt) || (qualified(place, SHARPENS) && isSpokenTo(place)))
    return 'insult.double';
  if (!place.addressed && !isVocative(place)) return null;
  const opens = (here.bits & CLASS.label) !== 0 && place.at === 0 && !PLURAL.test(here.word);
  return opens || onlyCalls(place) ? 'insult.address' : null;
}

/** A word between commas in a sentence that says «ты»: «ты кто такой, сморчок». */
function isVocative(place: Place): boolean {
  const [start, end] = segment(place);
  const apart = start > place.from || end < place.to;
  return apart && near(place, 6, (token) => token.word === 'ты');
}

/** «Пень», «клоун ты», «старый маразматик»: nothing but the word, a quality and «ты» between the commas. */
function onlyCalls(place: Place): boolean {
  const [start, end] = segment(place);
  return (
    end - start <= 4 &&
    place.all.slice(start, end).every((token) => (token.bits & CALLS) !== 0 || isFiller(token))
  );
}

function isSpokenTo(place: Place): boolean {
  return place.addressed || near(place, 4, (token) => token.word === 'ты');
}

/** «Ты баран», «ты очередное дерьмо», «клоун ты», «вы крысы». */
function besideYou(place: Place): boolean {
  for (let back = 1; back <= FAR; back++) {
    const token = wordBy(place, -back);
    if (!token) break;
    if (token.word === 'ты' || (back === 1 && token.word === 'вы')) return true;
    if (!isFiller(token) || !tied(place, 1 - back)) break;
  }
  return tied(place, 1) && wordBy(place, 1)?.word === 'ты';
}

/** A word that may stand between «ты» and a noun: an adverb, or what ends like an adjective. */
function isFiller(token: Token): boolean {
  return ADVERBS.has(token.word) || ADJECTIVE_END.test(token.word);
}

function ofQuality(place: Place, here: Token): string | null {
  const blunt = (here.bits & CLASS.blunt) !== 0;
  if (!place.here && place.addressed && onlyQuality(place, blunt)) return 'insult.address';
  if (guarded(place)) return null;
  if (blunt && likeYou(place)) return 'insult.like-you';
  if (isPredicate(place, blunt)) return 'insult.you-are';
  if (place.here || ownerOf(place) === 'me') return null;
  if (!blunt) return null;
  if (besidePerson(place) && !place.institution) return 'insult.double';
  return null;
}

/** «Ты тупой», «какой же ты больной», «вы совсем конченые»: the quality ends its part of the sentence. */
function isPredicate(place: Place, blunt: boolean): boolean {
  const next = wordBy(place, 1);
  const far = wordBy(place, 2);
  if (far?.word === 'ты' && next?.gap === 'none' && ADVERBS.has(next.word)) return true;
  if (next?.gap === 'none' && !ADVERBS.has(next.word)) return next.word === 'ты' && blunt;
  for (let back = 1; back <= 4; back++) {
    const word = wordBy(place, -back)?.word ?? '';
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
    (blunt || words.some(({ word }) => word.startsWith('как'))) &&
    words.every(({ word }) => ADVERBS.has(word))
  );
}

function besidePerson(place: Place): boolean {
  return (
    (tied(place, 1) && (bitsBy(place, 1) & CLASS.person) !== 0) ||
    (tied(place, 0) && (bitsBy(place, -1) & CLASS.person) !== 0)
  );
}

function ofPhrase(place: Place): Span | null {
  const found = INSULT_PHRASES.at(place.all, place.at);
  if (!found) return null;
  const before = wordBy(place, -1)?.word;
  if (before === 'не' || (found.tag === 'insult.retort' && !isSpokenTo(place))) return null;
  const { from } = place.all[place.at] ?? { from: 0 };
  return { from, to: place.all[found.last]?.to ?? from, rule: found.tag };
}

function ruleAt(place: Place, here: Token): string | null {
  if ((here.bits & STRONG) !== 0) return ofStrong(place, here);
  if ((here.bits & (CLASS.calling | CLASS.label)) !== 0) return ofCalling(place, here);
  return (here.bits & QUALITY) !== 0 ? ofQuality(place, here) : null;
}

/** Insults of a person: a demeaning word and whom it is aimed at (reference: toxicity.md §1). */
export function findInsults(all: readonly Token[], addressed: boolean): Span[] {
  const spans: Span[] = [];
  eachPlace(all, addressed, { asked: ASKED, institution: CLASS.institution }, (place, here) => {
    const rule = ruleAt(place, here);
    const phrase = (here.bits & CLASS.insultPhrase) !== 0 ? ofPhrase(place) : null;
    if (phrase) spans.push(phrase);
    else if (rule) spans.push({ from: here.from, to: here.to, rule });
  });
  return spans;
}
