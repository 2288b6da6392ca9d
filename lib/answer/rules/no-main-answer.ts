import { firstSentences, namesNumber, tellsTime, tellsWhatHappened } from '~/lib/answer/answered.ts';
import type { AskKind } from '~/lib/answer/citizen-asks.ts';
import { isDanger, isThanks } from '~/lib/answer/citizen-mood.ts';
import { NO_ANSWER_YET } from '~/lib/answer/interim-signs.ts';
import { objectsOf } from '~/lib/answer/objects.ts';
import { said } from '~/lib/answer/phrases.ts';
import type { Reading } from '~/lib/answer/reading.ts';
import type { Rule } from '~/lib/answer/rule.ts';
import { hasCause, hasContact, hasReach, namesBody, saysYesOrNo } from '~/lib/answer/signs.ts';
import { tellsDone } from '~/lib/answer/tells-done.ts';
import { looksPast } from '~/lib/answer/verbs.ts';

/** Words that own up or take a side: they answer a rebuke. */
const HEARD = said(
  'вы правы|правы|согласн\\p{L}+|понима\\p{L}+|слыш\\p{L}+|услышали|ошибл\\p{L}+|ошибк\\p{L}+|наша вина|виноваты|обещали|неправда|это не так|верно|неверно|рады|спасибо|передадим|передали|жаль|извин\\p{L}+|простите',
);

export const noMainAnswer: Rule = {
  id: 'no-main-answer',
  group: 'answer',
  level: 'should',
  why: 'coach_why_no_main_answer',
  source: 'Бердск, методика понятного языка, 30.12.2025',
  find: (reading, { today }) => {
    const [first] = reading.body;
    if (first !== undefined && isDangerUnmet(reading)) {
      return [{ start: first.start, end: first.end, variant: 'danger', ask: 'contact' }];
    }
    if (first === undefined || isThanks(reading.comment.flat) || answersAtOnce(reading, today)) return [];
    return [{ start: first.start, end: first.end }];
  },
  good: [
    'Елена, здравствуйте! Яму засыпали сегодня утром.',
    'Елена, здравствуйте! Ответа пока нет: спросили подрядчика. Вернёмся 20 ноября.',
    { text: 'Елена, здравствуйте! Звоните 112 прямо сейчас.', comment: 'Пахнет газом в подъезде!' },
    { text: 'Елена, добрый день! Билет стоит 40 рублей.', comment: 'Сколько стоит билет?' },
  ],
  bad: [
    { text: 'Елена, здравствуйте! Заявку передали электрикам, бригада выехала.', comment: 'Искрит провод!' },
    {
      text: 'Елена, здравствуйте! Котельная № 4 — старейшая в районе. В районе 38 домов и две школы. Воду отключат с 1 по 14 июня.',
      comment: 'Будет ли горячая вода летом?',
    },
    {
      text: 'Елена, здравствуйте! Улица Ленина — одна из главных улиц города. Движение здесь большое. Засыпят яму завтра.',
      comment: 'Когда засыпят яму на Ленина?',
    },
  ],
};

/** A danger to life: the number to call stands before everything else, unless the thing is done. */
function isDangerUnmet(reading: Reading): boolean {
  if (!isDanger(reading.comment.flat) || tellsDone(reading.body)) return false;
  return !hasReach(firstSentences(reading, 2));
}

const STATE = /(?<!\p{L})\p{L}{2,}(?:ет|ют|ут|ит|ят|ат)(?:ся)?(?!\p{L})/u;

/** «Бассейн построили в 1985 году» tells of long ago and answers nothing. */
function isHistory({ start, end }: Reading['body'][number], { flat }: Reading, today: string): boolean {
  const year = /(?<!\d)(?:19|20)\d\d(?= ?(?:год|г\.))/u.exec(flat.slice(start, end))?.[0];
  return year !== undefined && Number(year) < Number(today.slice(0, 4)) - 1;
}

/** The state of the thing the comment speaks of is what a complaint waits for. */
function sharesThing({ comment }: Reading, text: string): boolean {
  const wordsOf = (flat: string) => flat.match(/[а-я-]+/gu) ?? [];
  const things = objectsOf(wordsOf(comment.flat));
  return [...objectsOf(wordsOf(text))].some((thing) => things.has(thing));
}

function answersAtOnce(reading: Reading, today: string): boolean {
  const near = reading.body.slice(0, 2).filter((sentence) => !isHistory(sentence, reading, today));
  const text = firstSentences(reading, 2);
  if (tellsDone(near) || NO_ANSWER_YET.test(text) || saysYesOrNo(text)) return true;
  if (tellsTime(near, reading, today)) return true;
  if (
    near.some(({ verbs }) => verbs.some(({ use }) => use.tense === 'future')) &&
    /, ?(?:когда|как только)(?!\p{L})/u.test(text)
  )
    return true;
  const kinds = reading.comment.asks.map(({ kind }) => kind);
  if (kinds.length === 0) return answersComplaint(reading, near, text);
  if (kinds.includes('why') && tellsWhatHappened(near)) return true;
  return kinds.some((kind) => answersKind(kind, text)) || HEARD.test(text);
}

function answersKind(kind: AskKind, text: string): boolean {
  if (kind === 'amount') return namesNumber(text);
  if (kind === 'why') return hasCause(text);
  if (kind === 'who') return namesBody(text);
  return (
    (kind === 'where' || kind === 'how') &&
    (hasContact(text) || said('(?!здравствуйте)\\p{L}+(?:йте|ите|ьте)(?:сь)?|нужно|нужны|надо').test(text))
  );
}

/** To a complaint anything that happened, was owned up to or can be dialled is an answer. */
function answersComplaint(reading: Reading, near: Reading['body'], text: string): boolean {
  return (
    HEARD.test(text) ||
    hasContact(text) ||
    hasCause(text) ||
    (STATE.test(text) && sharesThing(reading, text)) ||
    near.some(({ words, verbs }) => verbs.length > 0 || words.some(({ word }) => looksPast(word)))
  );
}
