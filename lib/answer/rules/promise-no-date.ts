import { hasDayAhead, namesTerm } from '~/lib/answer/answered.ts';
import { said } from '~/lib/answer/phrases.ts';
import { type PromisedAction, promisedActions } from '~/lib/answer/promised-actions.ts';
import type { Reading, Sentence } from '~/lib/answer/reading.ts';
import type { Rule } from '~/lib/answer/rule.ts';
import { namesBody, VAGUE_CONDITION, VAGUE_TIME } from '~/lib/answer/signs.ts';

/** A sentence that goes on with a dated one keeps its day. */
const GOES_ON = said(
  'потом|затем|после|сразу|утром|днем|вечером|ночью|к (?:утру|обеду|вечеру|ночи)|(?:до|после) обеда|наутро|на следующий день|одновременно|параллельно|попутно|следующим этапом|тогда|заодно|следом|далее|там же|тогда же|в (?:этот|тот) же день|к этому (?:дню|сроку|времени)',
);
const SAME = /^(?:они|она|он|также)(?!\p{L})/u;
const TERM =
  /^(?:(?:по (?:прогнозу|плану|графику|договору)|примерно|ориентировочно|предварительно|скорее всего),? )?(?:(?:(?:крайний|новый|предварительный|ориентировочный) )?(?:срок|дата)\p{L}*|это|работ\p{L}+|монтаж|начало|окончание)(?!\p{L})/u;
/** The bill of a month names its day well enough. */
const IN_BILL = said(
  'в (?:квитанци\\p{L}|платежк\\p{L}|счет\\p{L}*|расчетк\\p{L}) за (?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)\\p{L}*',
);

export const promiseNoDate: Rule = {
  id: 'promise-no-date',
  group: 'promise',
  level: 'must',
  why: 'coach_why_promise_no_date',
  source: 'Севастополь, приказ № 123 от 14.03.2025',
  find: (reading, { today }) => {
    const found = new Map<number, PromisedAction>();
    for (const action of promisedActions(reading)) {
      const told = action.tells && hasDayAhead(reading, today);
      if (!told && !isDated(action, reading))
        found.set(action.sentence.start, found.get(action.sentence.start) ?? action);
    }
    return [...found.values()].map(({ start, end }) => ({ start, end, ask: 'when' }));
  },
  good: [
    'Елена, здравствуйте! Яму засыпят до 20 ноября.',
    { text: 'Глеб, добрый день! Нет, вечерний рейс не добавят.', author: 'Глеб' },
    'Елена, здравствуйте! Яму засыпали. Если появится снова, напишите нам.',
    'Елена, здравствуйте! Спросили главного врача, когда примут педиатра. Вернёмся 20 ноября.',
    'Елена, здравствуйте! Справку выдают за 10 рабочих дней. Будут вопросы — пишите.',
    'Елена, здравствуйте! Ремонт запланирован на 2027 год.',
  ],
  bad: [
    'Елена, здравствуйте! Яму засыпят.',
    'Елена, здравствуйте! Будем ремонтировать дорогу.',
    'Елена, здравствуйте! Ремонт крыши запланирован.',
    'Елена, здравствуйте! Передали подрядчику, о результате сообщим.',
  ],
};

type Days = Reading['days'];

function namesDay(days: Days): boolean {
  return days.some(({ due, role }) => role !== 'report' && due !== null);
}

function isDated(action: PromisedAction, reading: Reading): boolean {
  const { sentence } = action;
  const text = reading.prose.slice(sentence.start, sentence.end);
  if (namesDay(sentence.days) || namesTerm(text) || IN_BILL.test(text)) return true;
  // A vague time is reported by its own rule, once.
  if (VAGUE_TIME.test(text) || VAGUE_CONDITION.test(text)) return true;
  return goesOn(text, sentence, reading) || isDatedNext(sentence, reading) || tellsWho(action, reading);
}

function goesOn(text: string, sentence: Sentence, { sentences }: Reading): boolean {
  const place = sentences.findIndex(({ start }) => start === sentence.start);
  const before = sentences[place - 1];
  if (GOES_ON.test(text) && sentences.slice(0, place).some(({ days }) => namesDay(days))) return true;
  return before !== undefined && SAME.test(text) && namesDay(before.days);
}

/** «Дерево спилим. Приедем в пятницу»: the next sentence gives the day and names no other thing. */
function isDatedNext(sentence: Sentence, { sentences, prose }: Reading): boolean {
  const place = sentences.findIndex(({ start }) => start === sentence.start);
  const after = sentences[place + 1];
  if (after === undefined || !namesDay(after.days)) return false;
  const [first] = after.words;
  return (
    after.verbs.length === 0 ||
    TERM.test(prose.slice(after.start, after.end)) ||
    after.verbs.some(({ start, use }) => start === first?.start && use.tense === 'future')
  );
}

/** «Газон восстановит „Водоканал“» answers «кто»; its day may stand apart. */
function tellsWho({ sentence, start }: PromisedAction, reading: Reading): boolean {
  if (!reading.comment.asks.some(({ kind }) => kind === 'who')) return false;
  const told = sentence.verbs.find((verb) => verb.start === start);
  return (
    told !== undefined &&
    /[иеё]т$/u.test(told.word) &&
    namesBody(reading.flat.slice(sentence.start, sentence.end)) &&
    reading.days.some(({ due, role }) => role === 'deadline' && due !== null)
  );
}
