import { eachPlace, near, nearBits, nearWords, type Place, wordBy } from './sentence.ts';
import type { Span } from './span.ts';
import { THREAT_PHRASES } from './threat-phrases.ts';
import type { Token } from './tokens.ts';
import { CLASS } from './word-class.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The person spoken to, as an object. */
const DIRECT = words('тебя вас тебе вам тобой вами');
const ACCUSED = words('тебя вас');
/** Others, as an object; of things as well. */
const OTHERS = words('его е ее их всех таких этого этих эту');
const WISHES = words('бы надо нужно пора хочу хочется мало следует давно стоит готов готова');
const MEETING = words(
  'встречу найду найдем поймаю поймаем увижу приду придем приеду приедем попадись попадешься сунешься подойдешь',
);
const SEEN = words('понял поняла поняли слышишь запомни');
const NOT = words('не чуть едва хоть');
const TIME = words('время вечер день полдня час часы выходные нервы здоровье себя отпуск жизнь');
/** «Повесить вас на доску позора». */
const BOARDS = words('доску доске доски');
const ONLY = words('только лишь');
/** «Тут ноги переломаю»: a complaint of a road. */
const ROADS = words('тут здесь там тоже скоро себе пока об точно');
const PLACES = words('в на за у под');
const SELF = words('меня нас мне нам себя себе');
const STRONG = CLASS.demeaning | CLASS.outright;
const HUMAN = STRONG | CLASS.person | CLASS.people | CLASS.name;
const ASKED = CLASS.deed | CLASS.promise | CLASS.harm | CLASS.wouldHave | CLASS.die | CLASS.threatPhrase;
const FAR = 4;
const RETOLD = 7;

/** Somebody else's words, or a fear: «сосед обещал», «боюсь, что». */
function retold(place: Place): boolean {
  for (let back = 1; back <= RETOLD; back++) {
    if (((wordBy(place, -back)?.bits ?? 0) & CLASS.retold) !== 0) return true;
  }
  return ((wordBy(place, 1)?.bits ?? 0) & CLASS.retold) !== 0;
}

function denied(place: Place): boolean {
  return NOT.has(wordBy(place, -1)?.word ?? '') || retold(place);
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
  if (denied(place) || TIME.has(wordBy(place, 1)?.word ?? '')) return null;
  const weak = (here.bits & CLASS.promise) === 0;
  if (nearWords(place, 3, ACCUSED) || nearBits(place, 3, STRONG)) return 'threat.promise';
  if (weak) return null;
  if (nearWords(place, 2, OTHERS) || human(place, 2) || nearWords(place, 3, DIRECT)) return 'threat.promise';
  return nearWords(place, 5, MEETING) || nearWords(place, 2, SEEN) ? 'threat.promise' : null;
}

function wished(place: Place): string | null {
  if (denied(place) || nearWords(place, FAR, BOARDS) || nearWords(place, FAR, SELF)) return null;
  const bare = wordBy(place, 1)?.word === 'таких' || wordBy(place, -1)?.word === 'таких';
  if (!bare && !nearWords(place, FAR, WISHES)) return null;
  return objectOfWish(place) ? 'threat.deed' : null;
}

function objectOfWish(place: Place): boolean {
  return (
    nearWords(place, FAR, ACCUSED) ||
    nearWords(place, FAR, words('таких')) ||
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

/** «Знаем, где вы живёте: в посёлке с дорогой». */
function goesOn(place: Place, last: number): boolean {
  const next = last + 1 < place.to ? place.all[last + 1] : undefined;
  return next !== undefined && (next.gap === 'none' || PLACES.has(next.word));
}

function phrase(place: Place): Span | null {
  const found = THREAT_PHRASES.at(place.all, place.at);
  if (!found || denied(place) || nearWords(place, 3, ONLY)) return null;
  if (found.tag === 'threat.body' && nearWords(place, FAR, ROADS)) return null;
  if (found.tag === 'threat.hunt' && goesOn(place, found.last)) return null;
  if (BY_LAW.has(found.tag) && isLegal(place, found.last)) return null;
  const { from } = place.all[place.at] ?? { from: 0 };
  return { from, to: place.all[found.last]?.to ?? from, rule: found.tag };
}

/** What may be meant by law: «вам конец, прокуратура едет». */
const BY_LAW = words('threat.hunt threat.end');

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
  eachPlace(all, false, { asked: ASKED, institution: 0 }, (place, here) => {
    const rule = ruleAt(place, here);
    const found = (here.bits & CLASS.threatPhrase) !== 0 ? phrase(place) : null;
    if (found) spans.push(found);
    else if (rule) spans.push({ from: here.from, to: here.to, rule });
  });
  return spans;
}
