import { isThanks } from './citizen-mood.ts';
import type { Span } from './level.ts';
import type { Reading, Sentence, Word } from './reading.ts';
import { hasReach } from './signs.ts';
import { isInfinitive, verbUse } from './verbs.ts';

/** An action that an answer promises: «засыпят», «будем ремонтировать», «запланирован». */
export type PromisedAction = Span & {
  sentence: Sentence;
  /** Only word to the citizen: «сообщим», «вернёмся с ответом». */
  tells: boolean;
};

const CONDITION = /(?<!\p{L})(?:если|ли|бы)(?!\p{L})/u;
/** A clause that begins so tells no promise: «спросили, когда примут педиатра». */
const SUBORDINATE =
  /^\s*(?:(?:о том|то|того|до тех пор)\s*,?\s*)?(?:когда|если|чтобы|кто|где|как|пока|сколько|куда|почему|котор\p{L}+|будто|хотя)(?!\p{L})/u;
const WILL = /^буд(?:ет|ут|ем)$/u;
const PLANNED = /^(?:планиру(?:ем|ют|ет|ется|ются)|запланирован[аоы]?|намечен[аоы]?)$/u;
const INTENDS = /^(?:обеща(?:ем|ют|ет)|постара(?:емся|ются|ется)|собира(?:емся|ются|ется)|намерен[аоы]?)$/u;
/** «Будем рады помочь», «будем ждать вас» are manners. */
const COURTESY =
  /^(?:рады?|благодарн\p{L}+|признательн\p{L}+|ждать|знать|готовы|внимательн\p{L}+|вежлив\p{L}+|очень)$/u;
const NO_PROMISE_BEFORE = /^(?:можно|нужно|надо|нельзя|придется|вам|вы)$/u;

/**
 * What a draft promises to do. Denied, conditional and asked things are no promises, nor is a service's own
 * term in the present tense (guards: answers.md §4.3, §6.4).
 */
export function promisedActions(reading: Reading): readonly PromisedAction[] {
  const known = ACTIONS.get(reading);
  if (known !== undefined) return known;
  const actions = readActions(reading);
  ACTIONS.set(reading, actions);
  return actions;
}

/** Several rules ask the same of one reading. */
const ACTIONS = new WeakMap<Reading, readonly PromisedAction[]>();

function readActions(reading: Reading): PromisedAction[] {
  const { sentences, prose } = reading;
  return sentences.flatMap((sentence) => {
    const text = prose.slice(sentence.start, sentence.end);
    if (CONDITION.test(text) || text.endsWith('?')) return [];
    return sentence.words.flatMap((word, place) => actionAt(sentence, word, place, reading));
  });
}

/** «Звоните 102, приедет наряд»: what follows from a call is no promise. */
const CALLS = /(?<!\p{L})\p{L}{2,}(?:йте|ите|ьте)(?:сь)?(?!\p{L})/u;
/** What an office does for whoever comes: «справку выдадут в МФЦ», «вас примут без записи». */
const SERVICE =
  /^(?:выдали|приняли|записали|оформили|назначили|предоставили|объяснили|нашли|зарегистрировали|прикрепили|рассмотрели|проверили|посмотрели|показали|рассказали|подали|прислали|сделали|вышли|помогли|встретили|пустили|впустили)$/u;
const PRICE = /\d ?(?:руб|₽)/u;
const FOR_VISITOR =
  /^(?:вам|вас|мфц|касса|кассе|кассах|кабинет|кабинете|каб|окно|участковый|отделе|отделении|регистратуре|поликлинике|госуслугах|госуслуги|сайте|приложении|окне)$/u;

function actionAt(sentence: Sentence, word: Word, place: number, reading: Reading): PromisedAction[] {
  const { prose, flat, comment } = reading;
  const { words } = sentence;
  if (!promises(words, word, place) || isDenied(words, place) || isSubordinate(sentence, word, prose))
    return [];
  const use = verbUse(word.word);
  const tells = use?.kind === 'tell';
  // «Вам ответят в МФЦ»: only our own word is a promise.
  if (tells && !/(?:м|мся)$/u.test(word.word)) return [];
  if (isSupposed(sentence, word, prose)) return [];
  if (isSuited(sentence, word) || passesThanks(word, comment.flat)) return [];
  if (isFollowing(sentence, word, reading) || (use !== null && isService(sentence, use.did, word, flat)))
    return [];
  return [{ start: word.start, end: word.end, sentence, tells }];
}

function promises(words: readonly Word[], { word }: Word, place: number): boolean {
  if (verbUse(word)?.tense === 'future' || PLANNED.test(word)) return true;
  if (!WILL.test(word) && !INTENDS.test(word)) return false;
  const before = words.slice(Math.max(0, place - 2), place);
  if (before.some((each) => NO_PROMISE_BEFORE.test(each.word))) return false;
  const after = words.slice(place + 1, place + 4);
  if (COURTESY.test(after[0]?.word ?? '')) return false;
  const near = [...after, ...before.slice(-1)];
  return near.some(
    (each) => isInfinitive(each.word) || (WILL.test(word) && verbUse(each.word)?.tense === 'passive'),
  );
}

function isFollowing(sentence: Sentence, word: Word, { prose, flat, sentences }: Reading): boolean {
  const calls = (from: number, to: number) => CALLS.test(prose.slice(from, to).replace(/здравствуйте/gu, ''));
  if (calls(sentence.start, word.start)) return true;
  // «Заберут бесплатно: закажите вывоз по телефону 60-11-11».
  const ours = /м$/u.test(word.word);
  if (!ours && calls(word.end, sentence.end) && hasReach(flat.slice(word.end, sentence.end))) return true;
  // «Напишите в Роспотребнадзор: …ru. Инспектор замерит запах»: others do it, once they are asked.
  const before = sentences[sentences.findIndex(({ start }) => start === sentence.start) - 1];
  if (before === undefined || ours) return false;
  return calls(before.start, before.end) && hasReach(flat.slice(before.start, before.end));
}

/** «Заберут деньги дважды — покажите чек»: an «if» that is not said. */
function isSupposed({ words, end }: Sentence, word: Word, prose: string): boolean {
  const then = /\s[—–-]\s(.*)$/su.exec(prose.slice(word.end, end))?.[1];
  return words[0]?.start === word.start && then !== undefined && CALLS.test(then);
}

/** Who comes up by himself: «подойдёт трактор», «подойдут наши рабочие». */
const COMES =
  /^(?:трактор|погрузчик|экскаватор|грейдер|самосвал|бульдозер|кран|машин|техник|автовышк|вышк|мусоровоз|автобус|бригад|мастер|электрик|сантехник|слесар|плотник|дворник|рабоч|инженер|специалист|сотрудник|комисси|инспектор|участков|аварийк|спасател|водител|волонтер|дежурн|диспетчер|подрядчик)\p{L}*$/u;
/** «Подойдёт любой трактор»: what is suited, not who comes. */
const ANY = /^(?:любо[йе]|любая|любые|обычн\p{L}+|также|тоже|даже|лучше|как)$/u;

/** «Подойдут мужчины от 18 лет», «для субсидии подойдёт справка»: who and what is suited. */
function isSuited({ words }: Sentence, { word, start }: Word): boolean {
  if (!/^подойд(?:ет|ут)$/u.test(word)) return false;
  const place = words.findIndex((each) => each.start === start);
  const next = words.slice(place + 1, place + 4);
  if (ANY.test(next[0]?.word ?? '') || words[0]?.word === 'для') return true;
  return place === 0 && !next.some((each) => COMES.test(each.word));
}

/** «Спасибо передадим бригаде»: thanks are passed on without a day. */
function passesThanks(word: Word, comment: string): boolean {
  return word.word === 'передадим' && isThanks(comment);
}

function isService({ words, start, end }: Sentence, did: string, { word }: Word, flat: string): boolean {
  if (!SERVICE.test(did) || /м$/u.test(word)) return false;
  const text = flat.slice(start, end);
  return words.some((each) => FOR_VISITOR.test(each.word)) || hasReach(text) || PRICE.test(text);
}

/** «Не добавят», «строить не будут», «никто не приедет». */
function isDenied(words: readonly Word[], place: number): boolean {
  return words[place - 1]?.word === 'не';
}

function isSubordinate(sentence: Sentence, word: Word, prose: string): boolean {
  const before = prose.slice(sentence.start, word.start);
  const clause = before.slice(Math.max(...[...',;:(—–'].map((sign) => before.lastIndexOf(sign))) + 1);
  return SUBORDINATE.test(clause);
}
