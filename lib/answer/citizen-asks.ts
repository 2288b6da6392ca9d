import { level, type Span } from './level.ts';
import { said } from './phrases.ts';
import { sentencesOf } from './sentences.ts';
import { isInfinitive, verbUse } from './verbs.ts';

/** What a citizen wants to know (answers.md §10). */
export type AskKind = 'when' | 'why' | 'where' | 'amount' | 'yesno' | 'how' | 'who';

/** One ask at its sentence in the comment. */
export type Ask = Span & { kind: AskKind };

const WANTS =
  '(?:подскажите|скажите|непонятно|не понятно|интересно|ответьте|объясните|поясните|хотелось бы (?:знать|узнать|понять)|хотим знать|хочу (?:знать|узнать)|уточните)';

const RHETORIC_WHEN = said(
  'доколе|до каких пор|сколько (?:еще )?(?:можно|ждать|терпеть)(?: ждать| терпеть)?|сколько еще|как скоро|как долго|в какие сроки|в какой срок|какие сроки|к какому (?:числу|сроку)|какого числа|с какого числа|в каком (?:году|месяце|квартале)',
);
const WHEN = said('когда');
const WHY = said('почему|зачем|по какой причине|с какой стати|отчего|из-за чего|в чем причина');
const WHERE = said(
  `куда|к кому|где (?:\\p{L}+ ){0,2}(?:можно|узнать|взять|получить|найти|посмотреть|купить|сдать|записаться|оформить|оплатить)|по какому (?:номеру|телефону|адресу)|какой (?:телефон|номер|адрес)|как связаться|как дозвониться|кому (?:звонить|писать|жаловаться)`,
);
const NO_WHERE = said(
  'куда (?:лучше|хуже|больше|меньше|дороже|дешевле|угодно|попало|смотр\\p{L}+|катимся|уходят|ушли|делись|дели|деваются)|кое-куда',
);
const AMOUNT = said(
  'сколько|какая (?:сумма|цена|стоимость)|какова (?:сумма|цена|стоимость)|почем|во сколько',
);
const NO_AMOUNT = said('сколько (?:еще )?(?:можно|раз|ждать|терпеть|угодно)|сколько еще');
const LI = said('ли');
const NO_LI = said('(?:вряд|едва|чуть|мало|то|не пора|не стыдно|не надоело|не жалко) ли|если ли');
const WONDER = said('разве|неужели');
const WITHOUT_MARK = said('(?:будет|будут|можно|есть|планируется|планируют|положено|положена|положен) ли');
const HOW_LISTED = said(
  'как (?:\\p{L}+ ){0,2}(?:быть|узнать|получить|оформить|записаться|подать|попасть)|что (?:нам |мне |теперь )*делать|какие (?:нужны |нужно )?(?:\\p{L}+ )?(?:документы|справки|бумаги)|каким образом',
);
const WHO_LISTED = said(
  'кто (?:\\p{L}+ ){0,2}(?:будет|должен|отвечает|обязан|занимается|обслуживает|чистит|убирает)|чья обязанность|кто ответственный',
);

/** The asks of a comment in order; the same kind is counted once. Most messages that ask hold no «?». */
export function asksOf(text: string): Ask[] {
  const flat = level(text);
  const found: Ask[] = [];
  for (const { start, end } of sentencesOf(text)) {
    for (const kind of kindsOf(flat.slice(start, end))) {
      if (!found.some((ask) => ask.kind === kind)) found.push({ kind, start, end });
    }
  }
  return found;
}

function kindsOf(sentence: string): AskKind[] {
  const asks = /\?/u.test(sentence);
  const open = asks || said(WANTS).test(sentence);
  const kinds: [AskKind, boolean][] = [
    ['when', asksWhen(sentence, asks)],
    ['why', WHY.test(sentence)],
    ['where', WHERE.test(sentence) && !NO_WHERE.test(sentence)],
    ['amount', (asks || open) && AMOUNT.test(sentence) && !NO_AMOUNT.test(sentence)],
    ['yesno', asksYesNo(sentence, asks)],
    ['how', HOW_LISTED.test(sentence) || (open && asksHow(sentence))],
    ['who', WHO_LISTED.test(sentence) || (open && asksWho(sentence))],
  ];
  return kinds.filter(([, there]) => there).map(([kind]) => kind);
}

const OTHER_QUESTION = said('куда|где|к кому|кому|почему|зачем|как|что|кто|сколько|чем');

/** «Когда» is mostly a conjunction (answers.md §10). */
function asksWhen(sentence: string, asks: boolean): boolean {
  if (RHETORIC_WHEN.test(sentence)) return true;
  const match = WHEN.exec(sentence);
  if (match === null) return false;
  const before = sentence.slice(0, match.index);
  const wants = said(WANTS).test(before);
  const joins = /,\s*$/u.test(before) && !wants;
  // «Куда звонить, когда нет воды?» asks where to call.
  if (joins && OTHER_QUESTION.test(before)) return false;
  if ((asks || wants) && !(joins && !asks)) return true;
  return /^[^\p{L}]*(?:(?:ну|а|и|так|вот)\s+)?$/u.test(before) && tellsFuture(sentence.slice(match.index));
}

function tellsFuture(clause: string): boolean {
  if (said('нет').test(clause) || clause.includes(',')) return false;
  const words = clause.match(/\p{L}+/gu) ?? [];
  return words.some((word) => /^буд(?:ет|ут)$/u.test(word) || verbUse(word)?.tense === 'future');
}

function asksYesNo(sentence: string, asks: boolean): boolean {
  if (WITHOUT_MARK.test(sentence)) return true;
  if (!asks) return false;
  return WONDER.test(sentence) || (LI.test(sentence) && !NO_LI.test(sentence));
}

/** «Как вас понимать?» wants no steps. */
const RHETORIC_HOW = /^(?:понима|жить|терпет|верит|объяснит|назват|расценива|относит|смотрет)/u;

function asksHow(sentence: string): boolean {
  const after = said('как').exec(sentence);
  if (after === null) return false;
  const next =
    sentence
      .slice(after.index + 3)
      .match(/\p{L}+/gu)
      ?.slice(0, 3) ?? [];
  if (next.some((word) => RHETORIC_HOW.test(word))) return false;
  return next.some(isInfinitive) && !/^(?:можно|так)$/u.test(next[0] ?? '');
}

function asksWho(sentence: string): boolean {
  const who = said('кто').exec(sentence);
  if (who === null) return false;
  const next =
    sentence
      .slice(who.index + 3)
      .match(/\p{L}+/gu)
      ?.slice(0, 4) ?? [];
  return next.some((word) => verbUse(word)?.tense === 'future' && verbUse(word)?.kind !== 'tell');
}
