import { isFirstName } from '~/lib/comment/name-pairs.ts';
import { fold, whole } from '~/lib/text/words.ts';
import { ASKING, type AskSign } from './ask-signs.ts';

const SENTENCE = /[^.!?…\n]+[.!?…]*|[?]+/gu;
const LINK = /https?:\/\/\S+|www\.\S+|\S+@\S+\.\S+/gu;
/** What stands before the first word that matters: a mention, a greeting, a name with a comma. */
const OPENING = whole(
  'здравствуйте|добрый (?:день|вечер)|доброе утро|уважаем(?:ая|ый|ые)|скажите|пожалуйста|а|и|но|так|ну|вот',
);
/** Whom people address in a comment, names of persons apart. */
const ADDRESSED: ReadonlySet<string> = new Set([
  'администрация',
  'власти',
  'мэрия',
  'господа',
  'коллеги',
  'друзья',
]);

/** What kind of asking a text holds; null when it only tells. */
export function askSign(text: string): AskSign | null {
  const sentences = fold(text.replace(LINK, ' ').replace(/\n/gu, ' . ')).match(SENTENCE) ?? [];
  for (const sentence of sentences) {
    const sign = signOf(sentence);
    if (sign !== null) return sign;
  }
  return null;
}

/**
 * True when a text asks for an answer: a question with or without its mark, or a request
 * (reference: answers.md §10). Thanks, news and bare emotion ask nothing.
 */
export function asks(text: string): boolean {
  return askSign(text) !== null;
}

function signOf(sentence: string): AskSign | null {
  if (/\?/u.test(sentence)) return 'question';
  const start = withoutOpening(sentence);
  const found = ASKING.find(
    ({ pattern, from, unless }) =>
      pattern.test(from === 'start' ? start : sentence) && !(unless?.test(sentence) ?? false),
  );
  return found?.sign ?? null;
}

function withoutOpening(sentence: string): string {
  let rest = sentence.replace(/\[[^\]]*\]/gu, ' ').replace(/^[^\p{L}]+/u, '');
  for (let opening = OPENING.exec(rest); opening?.index === 0; opening = OPENING.exec(rest)) {
    rest = rest.slice(opening[0].length).replace(/^[^\p{L}]+/u, '');
  }
  const [address = '', name = ''] = /^(\p{L}+)(?: \p{L}+)?, ?/u.exec(rest) ?? [];
  return isFirstName(name) || ADDRESSED.has(name) ? rest.slice(address.length) : rest;
}
