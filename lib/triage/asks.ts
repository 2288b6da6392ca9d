import { isFirstName } from '~/lib/comment/name-pairs.ts';
import { fold, whole } from '~/lib/text/words.ts';
import { ASKING, type AskSign } from './ask-signs.ts';

const SENTENCE = /[^.!?…\n]+[.!?…]*|[?]+/gu;
const LINK = /https?:\/\/\S+|www\.\S+|\S+@\S+\.\S+/gu;
/** What stands before the first word that matters: a mention, a greeting, a name with a comma. */
const OPENING = whole(
  'здравствуйте|добрый (?:день|вечер)|доброе утро|уважаем(?:ая|ый|ые)|скажите|пожалуйста|а|и|но|так|ну|вот',
);
/** «Я тебя убью, понял?»: the tag asks to be obeyed, not answered. */
const TAG = /, ?(?:понял[аи]?|понятно|ясно|уяснил[аи]?|усек(?:ли)?|слыш(?:ишь|ите))[?!]+$/u;
/** Whom people address in a comment, names of persons apart. */
const ADDRESSED: ReadonlySet<string> = new Set([
  'администрация',
  'власти',
  'мэрия',
  'господа',
  'коллеги',
  'друзья',
]);

/** How a text asks: the sign, and the words it was seen by, folded: «когда». */
export type Ask = { sign: AskSign; words: string };

/** Longest run of words shown for a question that only its mark gives away. */
const SHOWN_WORDS = 3;

/** The first asking of a text; null when it only tells. */
export function askIn(text: string): Ask | null {
  const sentences = fold(text.replace(LINK, ' ').replace(/\n/gu, ' . ')).match(SENTENCE) ?? [];
  for (const sentence of sentences) {
    const ask = askOf(sentence);
    if (ask !== null) return ask;
  }
  return null;
}

/**
 * True when a text asks for an answer: a question with or without its mark, or a request
 * (reference: answers.md §10). Thanks, news and bare emotion ask nothing.
 */
export function asks(text: string): boolean {
  return askIn(text) !== null;
}

function askOf(tagged: string): Ask | null {
  const sentence = tagged.trimEnd().replace(TAG, '');
  const start = withoutOpening(sentence);
  const marked = sentence.includes('?');
  for (const { sign, pattern, from, unless } of ASKING) {
    const words = pattern.exec(from === 'start' ? start : sentence)?.[0];
    if (words !== undefined && !(unless?.test(sentence) ?? false)) {
      return { sign: marked ? 'question' : sign, words: shortened(words) };
    }
  }
  return marked ? { sign: 'question', words: shortened(start) || '?' } : null;
}

function shortened(words: string): string {
  return words
    .replace(/[?.!…\s]+$/u, '')
    .split(' ')
    .slice(0, SHOWN_WORDS)
    .join(' ');
}

function withoutOpening(sentence: string): string {
  let rest = sentence.replace(/\[[^\]]*\]/gu, ' ').replace(/^[^\p{L}]+/u, '');
  for (let opening = OPENING.exec(rest); opening?.index === 0; opening = OPENING.exec(rest)) {
    rest = rest.slice(opening[0].length).replace(/^[^\p{L}]+/u, '');
  }
  const [address = '', name = ''] = /^(\p{L}+)(?: \p{L}+)?, ?/u.exec(rest) ?? [];
  return isFirstName(name) || ADDRESSED.has(name) ? rest.slice(address.length) : rest;
}
