import { isPatronymic } from '~/lib/comment/name-pairs.ts';
import { isAddressee } from './addressees.ts';
import { isName } from './first-names.ts';
import { fill, type Span } from './level.ts';
import { places, said } from './phrases.ts';
import { verbUse } from './verbs.ts';

/** How an answer begins. */
export type Opening = {
  /** The first greeting and how many visible characters stand before it; null when there is none. */
  greeting: (Span & { at: number; stale: boolean }) | null;
  /** Names in the place of an address, levelled: «Елена, здравствуйте», «Добрый день, Елена Юрьевна!». */
  address: (Span & { word: string })[];
  /** Number of sentences that only greet, name or thank. */
  sentences: number;
  /** Characters of the mark-up of a mention that the reader does not see: «[id1|Елена]» shows five letters. */
  hidden: number;
};

const STALE = 'доброго времени суток|доброе время суток';
const GREETING = `здравствуй|здравствуйте|добрый (?:день|вечер)|добрейшего \\p{L}+|доброе утро|доброй ночи|доброго (?:дня|утра|вечера|здоровья)|приветству(?:ем|ю)(?: вас)?|рады приветствовать|привет|${STALE}`;
const GREETS = said(GREETING);
const MENTION = /^\s*\[(?:id|club|public)\d+\|([^\]]*)\]/u;
const RESPECT = /^(?:уважаем(?:ая|ый|ые)|дорог(?:ая|ой|ие))$/u;
const THANKS = /^(?:(?:большое|огромное) )?(?:вам )?(?:спасибо|благодар)|соболезн|сочувству/u;

/** Reads greeting, address and thanks at the start; `flat` is the levelled text. */
export function openingOf(text: string, flat: string, sentences: readonly Span[]): Opening {
  const mention = MENTION.exec(text);
  const hidden = mention === null ? 0 : mention[0].length - (mention[1]?.length ?? 0);
  const plain = mention === null ? flat : fill(flat, markup(mention), ' ');
  const match = GREETS.exec(plain);
  const greeting =
    match === null
      ? null
      : {
          start: match.index,
          end: match.index + match[0].length,
          at: Math.max(0, match.index - hidden),
          stale: said(STALE).test(match[0]),
        };
  return { greeting, address: addressOf(plain), sentences: openingSentences(plain, sentences), hidden };
}

function markup(mention: RegExpExecArray): Span[] {
  const bar = mention[0].indexOf('|');
  return [
    { start: 0, end: bar + 1 },
    { start: mention[0].length - 1, end: mention[0].length },
  ];
}

/** Names that stand before anything else but greetings, and are set off by a sign. */
function addressOf(plain: string): Opening['address'] {
  const start = fill(plain.slice(0, 140), places(GREETS, plain.slice(0, 140)), ' ');
  const names: Opening['address'] = [];
  let reached = 0;
  for (const match of start.matchAll(/[\p{L}-]+/gu)) {
    const word = match[0];
    const gap = start.slice(reached, match.index);
    if (!RESPECT.test(word) && word !== 'и' && !isName(word) && !isPatronymic(word)) {
      // «Роман выехал» is news of Roman and calls nobody.
      if (!/[,!.?:;\n]|\s{3}/u.test(gap)) names.pop();
      break;
    }
    if (isName(word)) names.push({ word, start: match.index, end: match.index + word.length });
    reached = match.index + word.length;
  }
  return names;
}

function openingSentences(plain: string, sentences: readonly Span[]): number {
  const first = sentences.findIndex(({ start, end }) => !isOpening(plain.slice(start, end)));
  return first === -1 ? sentences.length : first;
}

/** «Можно.» and «Нет.» are answers by themselves and nobody's names. */
const SAYS = /^(?:да|нет|можно|нельзя|верно|неверно|правда|неправда|будет|будут|есть|нужно|нужен|нужны)$/u;

/** «Спасибо, что написали» tells of nothing that was done. */
function tellsOf(word: string, thanks: boolean): boolean {
  const use = verbUse(word);
  return use !== null && !(thanks && use.kind === 'tell');
}

function isOpening(sentence: string): boolean {
  const rest = fill(sentence, places(GREETS, sentence), ' ');
  const words = wordsOf(rest).filter((word) => !RESPECT.test(word));
  const spoken = afterAddress(rest);
  const thanks = THANKS.test(spoken);
  if (/\d/u.test(rest) || words.some((word) => SAYS.test(word) || tellsOf(word, thanks))) return false;
  if (thanks) return wordsOf(spoken).length <= 8;
  return (
    (words.length <= (GREETS.test(sentence) ? 2 : 1) && words.every((word) => word.length > 2)) ||
    words.every((word) => isName(word) || isPatronymic(word))
  );
}

function wordsOf(flat: string): string[] {
  return flat.match(/[\p{L}-]+/gu) ?? [];
}

/** «Елена, спасибо вам»: what is said to whoever was called. */
function afterAddress(rest: string): string {
  const calls = (word: string) =>
    word === 'и' || RESPECT.test(word) || isName(word) || isPatronymic(word) || isAddressee(word);
  const first = [...rest.matchAll(/[\p{L}-]+/gu)].find(([word]) => !calls(word));
  return rest.slice(first?.index ?? rest.length);
}
