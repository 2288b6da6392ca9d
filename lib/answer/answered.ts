import type { AskKind } from './citizen-asks.ts';
import { fill } from './level.ts';
import { said } from './phrases.ts';
import type { NamedDay, Reading, Sentence } from './reading.ts';
import {
  hasCause,
  hasContact,
  namesBody,
  saysNo,
  saysYesOrNo,
  VAGUE_CONDITION,
  VAGUE_TIME,
} from './signs.ts';
import { stem } from './stem.ts';
import { isAskedAbout, isNegated, isOfPaper, tellsDone } from './tells-done.ts';
import { looksPast, verbUse } from './verbs.ts';

/** Text of the first `count` sentences after the greeting, levelled. */
export function firstSentences(reading: Reading, count: number): string {
  const near = reading.body.slice(0, count);
  return reading.flat.slice(near[0]?.start ?? reading.flat.length, near.at(-1)?.end);
}

/** True when a draft says when the matter stands next: an interim answer with a day to come back. */
export function hasDayAhead(reading: Reading, today: string): boolean {
  return reading.days.some(({ due, role }) => role !== 'report' && due !== null && due >= today);
}

/**
 * True when a day in these sentences says when the thing asked for is or was done; the day on which a comment
 * came in or somebody was asked says nothing of it. A promise for a day that is past is found by its own rule.
 */
export function tellsTime(sentences: readonly Sentence[], reading: Reading, today: string): boolean {
  return sentences.some((sentence) =>
    sentence.days.some((day) => day.due !== null && isTimeOf(day, sentence, reading, today)),
  );
}

function isTimeOf({ due, role }: NamedDay, sentence: Sentence, reading: Reading, today: string): boolean {
  if (role === 'deadline') return true;
  if (role === 'mention') return (due ?? '') >= today || asksOfPast(reading);
  if (tellsDone([sentence]) || tellsAsked(reading)) return true;
  return sentence.verbs.length === 0 && !isOfPaper(sentence);
}

/** «Когда меняли трубу?» */
function asksOfPast({ comment }: Reading): boolean {
  return (comment.flat.match(/[а-я]+/gu) ?? []).some(looksPast);
}

const FREE = said('бесплатн\\p{L}+|ничего не (?:стоит|платит\\p{L}*)|даром|без оплаты');
const NUMBER_WORD = said(
  'один|одна|одно|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|двадцать|тридцать|сорок|сто|тысяч\\p{L}*|полтора|половин\\p{L}+',
);
const STEPS = said(
  '(?!здравствуйте)\\p{L}+(?:йте|ите|ьте)(?:сь)?|нужно|нужны|надо|можно|достаточно|через|понадоб\\p{L}+|потребу\\p{L}+',
);
/** «В библиотеке», «на рынке», «у вокзала», «за школой»; not «в декабре», «в очереди». */
const WHERE_PLACE = said(
  '(?:на|в|во) (?!(?:январ|феврал|март|апрел|ма[ей]$|июн|июл|август|сентябр|октябр|ноябр|декабр|год|недел|сред[уе]|суббот|пятниц|порядк|случа|виде|очеред|течени|дня[хм]|час|минут|связи|целом|общем|основном|любо|это|кажд))(?:\\p{L}+ )?\\p{L}+(?:е|и|у|ой|ах|ях|ина|\\p{L}{2}ова|ева)|(?:у|около|возле|напротив|вдоль) \\p{L}+(?:а|я|ы|и|ей|ов)|(?:за|перед|рядом с|между) \\p{L}+(?:ом|ем|ой|ей|ами|ями|ым)',
);

/** True when a draft answers an ask of this kind (the table of answers.md §10). */
export function isAnswered(kind: AskKind, reading: Reading, today: string): boolean {
  return ANSWERS[kind](reading, today);
}

const ANSWERS: Readonly<Record<AskKind, (reading: Reading, today: string) => boolean>> = {
  when: answersWhen,
  why: (reading) => hasCause(reading.flat) || tellsWhatHappened(reading.body),
  where: ({ flat, elsewhere, comment }) =>
    hasContact(elsewhere) || (/(?<!\p{L})где(?!\p{L})/u.test(comment.flat) && WHERE_PLACE.test(flat)),
  amount: answersAmount,
  yesno: answersYesNo,
  how: (reading) => hasContact(reading.elsewhere) || STEPS.test(firstSentences(reading, reading.body.length)),
  who: ({ flat }) => namesBody(flat),
};

function answersWhen(reading: Reading, today: string): boolean {
  const { flat, body, sentences } = reading;
  if (tellsTime(sentences, reading, today) || namesTerm(flat)) return true;
  if (saysNo(firstSentences(reading, 2))) return true;
  if (VAGUE_TIME.test(flat) || VAGUE_CONDITION.test(flat)) return false;
  const promises = reading.verbs.some(({ use }) => use.tense === 'future' && use.kind !== 'tell');
  return !promises && (tellsDone(body) || tellsAsked(reading));
}

const SAID_OR_WAS =
  /^(?:был|стал|сказал|говорил|обращал|просил|писал|хотел|знал|узнал|видел|увидел|услышал|понял|получил|прочитал|интересовал|спросил|сообщил|отправил|направил|передал|обещал|задал|оставил)/u;

/** «Вчера отключали свет, и обед остыл»: what went on before explains as well as a cause word. */
export function tellsWhatHappened(sentences: readonly Sentence[]): boolean {
  return sentences.some(({ words }) =>
    words.some(({ word }) => verbUse(word) === null && looksPast(word) && !SAID_OR_WAS.test(word)),
  );
}

/** «Когда купят автобус?» «Автобус купили»: the very action that was asked for has been done. */
function tellsAsked({ sentences, comment }: Reading): boolean {
  const asked = (comment.flat.match(/[а-я]+/gu) ?? []).map((word) => verbUse(word)?.did);
  return sentences.some((sentence) =>
    sentence.verbs.some(
      ({ use, start }) =>
        use.tense !== 'future' &&
        asked.includes(use.did) &&
        !isNegated(sentence, start) &&
        !isAskedAbout(sentence, start),
    ),
  );
}

/** A habit is a time as well: «каждый вторник», «ежедневно с 8», «по средам». */
const HABIT = said(
  'кажд\\p{L}+ \\p{L}+|ежедневно|еженедельно|по (?:понедельникам|вторникам|средам|четвергам|пятницам|субботам|воскресеньям|будням|выходным|утрам|вечерам)|круглосуточно|с (?:понедельника|вторника|среды|четверга|пятницы|субботы|воскресенья)',
);

/** True when a levelled text names a habit or an hour. */
export function namesTerm(flat: string): boolean {
  return HABIT.test(flat) || /(?<!\d)\d{1,2}:\d{2}(?!\d)/u.test(flat);
}

/** True when a levelled text holds a number in digits or in words. */
export function namesNumber(text: string): boolean {
  return /\d/u.test(text) || NUMBER_WORD.test(text);
}

function answersAmount({ flat, days, comment }: Reading): boolean {
  const asksTime = said('сколько (?:времени|дней|часов|ждать|продлится|будет длиться)|во сколько').test(
    comment.flat,
  );
  if (asksTime && (days.length > 0 || /\d/u.test(flat))) return true;
  if (FREE.test(flat)) return true;
  const dayless = fill(flat, days, ' ');
  const bare = dayless.replace(
    /(?<=\p{L}, ?(?:д\. ?)?)\d{1,3}[а-я]?(?![\d\p{L}])|(?:дом\p{L}?|д\.|№) ?\d+/gu,
    ' ',
  );
  return namesNumber(bare);
}

function answersYesNo(reading: Reading): boolean {
  const first = firstSentences(reading, 2);
  if (saysYesOrNo(first)) return true;
  const near = reading.body.slice(0, 2);
  if (tellsDone(near) || near.some(({ verbs }) => verbs.some(({ use }) => use.tense === 'future')))
    return true;
  return near.some(({ words }) => words.some(({ word }) => word.length > 4 && takesUpVerb(word, reading)));
}

/** «Работает ли каток?» «Каток работает…»: the verb of the question said again. */
function takesUpVerb(word: string, { comment }: Reading): boolean {
  if (!/(?:ет|ют|ит|ят|ется|ются|ится|ятся)$/u.test(word)) return false;
  return (comment.flat.match(/[а-я]+/gu) ?? []).some(
    (asked) => /(?:ет|ют|ит|ят|ется|ются|ится|ятся)$/u.test(asked) && stem(asked) === stem(word),
  );
}
