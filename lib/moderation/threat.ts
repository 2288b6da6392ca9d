import type { Tagged } from './insult.ts';
import type { Span } from './span.ts';

const OBJECTS = new Set(
  'тебя вас его ее их тебе вам вами таких этих этого всех ублюдков чиновников депутатов'.split(' '),
);
const DIRECT = new Set(['тебя', 'вас', 'таких']);
const WISHES = new Set('бы надо нужно пора хочу давно мало следует желаю чтоб чтобы'.split(' '));
const DIED = new Set('сдох сдохла сдохли подох подохли умер умерла умерли'.split(' '));
const WISHED_ILL = new Set('рака смерти сдохнуть подохнуть умереть'.split(' '));
const BODY = new Set(
  'голову башку ноги руки руку ногу глотку горло шею кишки морду череп зубы челюсть позвоночник'.split(' '),
);
const BREAKS = new Set(
  'оторву отрежу прострелю проломлю переломаю сломаю перережу сверну разобью выпущу откручу откушу выбью отрублю отшибу'.split(
    ' ',
  ),
);
const GRAVES = new Set('морге гробу земле могиле'.split(' '));
const ENDS = new Set('конец крышка хана жить'.split(' '));
const SELF = new Set('меня нас мне нам'.split(' '));
const FAR = 4;

function around(all: readonly Tagged[], at: number, words: ReadonlySet<string>, far = FAR): boolean {
  for (let one = Math.max(0, at - far); one <= Math.min(all.length - 1, at + far); one++) {
    if (
      one !== at &&
      words.has(all[one]?.word ?? '') &&
      sameSentence(all, Math.min(one, at), Math.max(one, at))
    ) {
      return true;
    }
  }
  return false;
}

function sameSentence(all: readonly Tagged[], from: number, to: number): boolean {
  return all.slice(from + 1, to + 1).every((token) => token.gap !== 'stop');
}

function promised(all: readonly Tagged[], at: number): string | null {
  const here = all[at];
  const known = here?.tags.has('promise') ?? false;
  if (known && all[at - 1]?.word !== 'не' && (around(all, at, OBJECTS, 3) || namedAfter(all, at))) {
    return 'threat.promise';
  }
  return BREAKS.has(here?.word ?? '') && around(all, at, BODY) && !around(all, at, new Set(['себе']))
    ? 'threat.body'
    : null;
}

/** «Убью Петрова»: the name of a person behind the verb. */
function namedAfter(all: readonly Tagged[], at: number): boolean {
  const next = all[at + 1];
  return next?.capital === true && next.gap === 'none' && /(?:ова|ева|ина|ого|ика|ю|у)$/u.test(next.word);
}

function wished(all: readonly Tagged[], at: number): string | null {
  const here = all[at];
  if (!here) return null;
  if (here.tags.has('deed') && around(all, at, WISHES) && around(all, at, DIRECT) && !around(all, at, SELF)) {
    return 'threat.deed';
  }
  if (
    DIED.has(here.word) &&
    (all[at - 1]?.tags.has('you') || all[at - 1]?.tags.has('them')) &&
    wishWord(all[at - 2])
  ) {
    return 'threat.wish';
  }
  if (WISHED_ILL.has(here.word) && around(all, at, new Set(['желаю', 'желаем']), 3)) return 'threat.wish';
  return null;
}

function wishWord(token: Tagged | undefined): boolean {
  return token?.word === 'чтоб' || token?.word === 'чтобы';
}

function foretold(all: readonly Tagged[], at: number): string | null {
  const here = all[at];
  const before = all[at - 1];
  if (here?.tags.has('death') && before?.word !== 'не' && !around(all, at, SELF, 2)) return 'threat.die';
  const grave = GRAVES.has(here?.word ?? '') && (before?.word === 'в' || before?.word === 'во');
  if (grave && secondPersonVerb(all[at + 1])) return 'threat.grave';
  if (ENDS.has(here?.word ?? '') && before?.word === 'не' && all[at - 2]?.tags.has('you'))
    return 'threat.end';
  return null;
}

/** «отдохнёшь», «окажетесь»: the future of the person spoken to. */
function secondPersonVerb(token: Tagged | undefined): boolean {
  return token !== undefined && /(?:ешь|ишь|ете|ите|етесь|ишься|ешься)$/u.test(token.word);
}

/** Threats: violence and a human object, promised, wished or foretold (reference: toxicity.md §1). */
export function findThreats(all: readonly Tagged[]): Span[] {
  return all.flatMap((token, at) => {
    const rule = promised(all, at) ?? wished(all, at) ?? foretold(all, at);
    return rule ? [{ from: token.from, to: token.to, rule }] : [];
  });
}
