import { firstSentences, hasDayAhead } from './answered.ts';
import type { Draft } from './draft.ts';
import { INTERIM, withoutNoAnswerYet } from './interim-signs.ts';
import { namesPlace } from './named-place.ts';
import { said } from './phrases.ts';
import { type Reading, read } from './reading.ts';
import { hasCause, hasContact, hasReach, namesBody, saysNo, saysYesOrNo } from './signs.ts';
import { type PartId, type SituationId, situationParts } from './situations.ts';
import { tellsDone } from './tells-done.ts';

/** A part of the answer and whether the draft holds it. */
export type PartState = { part: PartId; done: boolean };

const WARM = said(
  'спасибо|благодар\\p{L}+|хорош(?:его|ей|их)|приятн\\p{L}+|доброго|берегите|удачи|ждем вас|рады|обращайтесь',
);
const OWNED = said('ошиб\\p{L}+|наша вина|виноваты|не сделали|не успели|не проверили|забыли|перепутали');
const STEPS = said('(?!здравствуйте)\\p{L}+(?:йте|ите|ьте)(?:сь)?|нужно|надо|достаточно');
const BRING = said(
  'возьмите|понадоб\\p{L}+|нужн[аыо]?|паспорт\\p{L}*|справк\\p{L}+|документ\\p{L}*|заявлени\\p{L}+|полис\\p{L}*',
);
const INSTEAD = said('вместо|взамен|можно|зато|пока|временно');
const MEANWHILE = said('пока|временно|уже|сейчас|сегодня|перекрыли|огородили|отключили');
const PASSED = said('передали|направили|отправили|сообщили|попросили|позвонили|написали');
const ASKS_BACK = /\?|(?<!\p{L})(?:уточните|скажите|назовите|подскажите|напишите)(?!\p{L})/u;
/** «Вчера», «ночью»: what is done has its time by these words too. */
const LATELY = said('вчера|позавчера|сегодня|утром|днем|вечером|ночью|(?:час|минут\\p{L}*|дн\\p{L}+) назад');
const PROMISED = said('обещали|обещал|срок был|должны были');

/** «Вернёмся 10 ноября», said on the 18th, is no day to come back. */
const ahead = (reading: Reading, { today }: Draft) => hasDayAhead(reading, today);
const future = ({ verbs }: Reading) => verbs.some(({ use }) => use.tense === 'future');
const fact = (reading: Reading) =>
  /\d/u.test(reading.flat) || reading.days.length > 0 || tellsDone(reading.body);

const HOLDS: Readonly<Record<PartId, (reading: Reading, draft: Draft) => boolean>> = {
  did: ({ body }) => tellsDone(body),
  where: (reading, { comment }) => namesPlace(reading, comment) ?? hasContact(reading.flat),
  when: ({ days, flat }) =>
    days.some(({ due }) => due !== null) || /\d{1,2}:\d{2}/u.test(flat) || LATELY.test(flat),
  photo: (_, { photo }) => photo,
  next: (reading, draft) => future(reading) && ahead(reading, draft),
  contact: ({ flat, elsewhere }) => hasContact(elsewhere) || said('(?:на)?пишите|обращайтесь').test(flat),
  warm: ({ flat, sentences }) => WARM.test(flat.slice(sentences.at(-1)?.start ?? 0)),
  due: ahead,
  what: (reading) => future(reading) || tellsDone(reading.body),
  who: ({ flat }) => namesBody(flat),
  why: ({ flat }) => hasCause(flat),
  meanwhile: ({ flat }) => MEANWHILE.test(withoutNoAnswerYet(flat)),
  'nothing-yet': ({ flat }) => INTERIM.test(flat),
  asked: ({ flat }) => namesBody(flat),
  return: ahead,
  refusal: (reading) => saysNo(firstSentences(reading, 2)),
  instead: ({ flat }) => INSTEAD.test(withoutNoAnswerYet(flat)),
  review: ahead,
  answer: ({ flat }) => /\d/u.test(flat) || hasContact(flat),
  steps: (reading) => STEPS.test(firstSentences(reading, reading.body.length)),
  bring: ({ flat }) => BRING.test(flat),
  body: ({ flat }) => namesBody(flat),
  passed: ({ flat }) => PASSED.test(flat),
  'own-up': ({ flat }) => OWNED.test(flat),
  fixed: ({ body }) => tellsDone(body),
  subject: (reading, { comment }) => namesPlace(reading, comment) ?? reading.body.length > 0,
  fact,
  'one-question': ({ flat }) => ASKS_BACK.test(flat),
  promised: ({ flat }) => PROMISED.test(flat),
  change: future,
  verdict: (reading) => saysYesOrNo(firstSentences(reading, 2)),
  proof: ({ flat }) => hasContact(flat),
  emergency: (reading) => hasReach(firstSentences(reading, 2)),
  arrival: (reading) => fact(reading),
  // «Елена, спасибо вам!» is a personal word to somebody who thanked.
  personal: ({ body, flat }) => body.length > 0 || WARM.test(flat),
  detail: fact,
};

/** The parts of a situation in order, each with whether the draft holds it already (answers.md §2). */
export function partStates(situation: SituationId, draft: Draft): PartState[] {
  const reading = read(draft);
  return situationParts(situation).map((part) => ({ part, done: HOLDS[part](reading, draft) }));
}
