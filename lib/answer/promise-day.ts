import { namesTerm } from './answered.ts';
import { MONTH_OF } from './date-words.ts';
import { said } from './phrases.ts';
import type { PromisedAction } from './promised-actions.ts';
import type { Reading, Sentence } from './reading.ts';
import { namesBody, VAGUE_CONDITION, VAGUE_TIME } from './signs.ts';

/** A sentence that goes on with a dated one keeps its day. */
const GOES_ON = said(
  'потом|затем|после|сразу|утром|днем|вечером|ночью|к (?:утру|обеду|вечеру|ночи)|(?:до|после) обеда|наутро|на следующий день|одновременно|параллельно|попутно|следующим этапом|тогда|заодно|следом|далее|там же|тогда же|вместо (?:них|него|нее|этого)|в (?:этот|тот) же день|к этому (?:дню|сроку|времени)',
);
const SAME = /^(?:они|она|он|также)(?!\p{L})/u;
const TERM =
  /^(?:(?:по (?:прогнозу|плану|графику|договору)|примерно|ориентировочно|предварительно|скорее всего),? )?(?:(?:(?:крайний|новый|предварительный|ориентировочный) )?(?:срок|дата)\p{L}*|это|работ\p{L}+|монтаж|начало|окончание)(?!\p{L})/u;
/** «В этом году 4 улицы, в следующем 11»; the bill of a month names its day well enough too. */
const IN_BILL = said(
  'в следующем|в (?:квитанци\\p{L}|платежк\\p{L}|счет\\p{L}*|расчетк\\p{L}) за (?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)\\p{L}*',
);

/** «Посадим весной», «откроем с сентября»: a season or a month is a term where nobody asked for the day. */
const SEASON = said(`весной|летом|осенью|зимой|ко? (?:весне|лету|осени|зиме)|с ${MONTH_OF}`);

/** «Откроем, когда лёд наберёт 25 сантиметров»: a condition that can be measured. */
const CONDITIONED = /, ?(?:когда|как только|после того,? как)(?!\p{L})/u;

/** Words in a sentence that only adds to the one before. */
const SMALL = 6;

/** «Поставят два знака. Появятся они до 10 декабря»: what was promised will be there. */
const APPEARS = said('(?:по)?яв(?:ит|ят)ся|заработа[ею]т|откро[ею]тся|будут? (?:готов|на месте)\\p{L}*');

/** «Вечером термометр проверят»: this evening, where the sentence begins with it. */
const LATER_TODAY = /^\s*(?:вечером|ночью|после обеда)(?!\p{L})/u;

type Days = Reading['days'];

/** A day still to come is no report, whatever verb stands beside it: «записали в план на апрель». */
function namesDay(days: Days, today: string): boolean {
  return days.some(({ due, role }) => due !== null && (role !== 'report' || due > today));
}

/** True when a promised action has a day: in its sentence, in one it goes on with, or in the next. */
export function isDated(action: PromisedAction, reading: Reading, today: string): boolean {
  const { sentence } = action;
  const text = reading.prose.slice(sentence.start, sentence.end);
  if (
    namesDay(sentence.days, today) ||
    namesTerm(text) ||
    IN_BILL.test(text) ||
    SEASON.test(text) ||
    LATER_TODAY.test(text)
  )
    return true;
  // A vague time is reported by its own rule, once.
  if (VAGUE_TIME.test(text) || VAGUE_CONDITION.test(text)) return true;
  return (
    goesOn(text, sentence, reading, today) ||
    isDatedNext(sentence, reading, today) ||
    tellsWho(action, reading)
  );
}

function goesOn(text: string, sentence: Sentence, { sentences }: Reading, today: string): boolean {
  const place = sentences.findIndex(({ start }) => start === sentence.start);
  const before = sentences[place - 1];
  if (GOES_ON.test(text) && sentences.slice(0, place).some(({ days }) => namesDay(days, today))) return true;
  if (before === undefined || !namesDay(before.days, today)) return false;
  return SAME.test(text) || isSmallService(sentence);
}

/** «Собираемся 21 ноября. Грабли дадим»: what belongs to the day just named. */
function isSmallService({ words, verbs }: Sentence): boolean {
  return (
    words.length <= SMALL &&
    verbs.every(({ word, use }) => use.kind !== 'repair' && /(?:м|мся|возьм[еу]т)$/u.test(word))
  );
}

/** «Дерево спилим. Приедем в пятницу»: the next sentence gives the day and names no other thing. */
function isDatedNext(sentence: Sentence, { sentences, prose }: Reading, today: string): boolean {
  const place = sentences.findIndex(({ start }) => start === sentence.start);
  const after = sentences[place + 1];
  const conditioned = CONDITIONED.test(prose.slice(sentence.start, sentence.end));
  if (conditioned && sentences.slice(place + 1).some(({ days }) => namesDay(days, today))) return true;
  if (after === undefined || !namesDay(after.days, today)) return false;
  const [first] = after.words;
  return (
    after.verbs.length === 0 ||
    TERM.test(prose.slice(after.start, after.end)) ||
    APPEARS.test(prose.slice(after.start, after.end)) ||
    after.verbs.some(({ start, use }) => start === first?.start && use.tense === 'future')
  );
}

/** «Газон восстановит „Водоканал“» answers «кто»; its day may stand apart. */
function tellsWho({ sentence, start }: PromisedAction, reading: Reading): boolean {
  if (!reading.comment.asks.some(({ kind }) => kind === 'who')) return false;
  const told = sentence.words.find((word) => word.start === start)?.word ?? '';
  return (
    /[ие]т$/u.test(told) &&
    namesBody(reading.flat.slice(sentence.start, sentence.end)) &&
    reading.days.some(({ due, role }) => role === 'deadline' && due !== null)
  );
}
