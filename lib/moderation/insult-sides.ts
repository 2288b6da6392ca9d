import { bitsBy, lettersBy, near, nearBits, type Place, wordBy } from './sentence.ts';
import type { Token } from './tokens.ts';
import * as CLASS from './word-class.ts';
import { listed } from './word-lists.ts';

/** Demeans whomever it is said of, whatever stands beside it. */
export const STRONG = CLASS.demeaning | CLASS.outright | CLASS.ethnic;
/** An adjective of a person. */
export const QUALITY = CLASS.adjective | CLASS.blunt;
/** What makes a demeaning noun worse. */
export const SHARPENS = QUALITY | CLASS.qualifier;
/** «Просто», «же»: what may stand between «ты» and the word that demeans. */
export const ADVERBS = listed('adverbs');
/** «Закрой рот, свинья», «слышь, чмо»: said to one person. */
export const ORDERS = listed('orders');

/** Whether nothing but a space stands before a word so many places away. */
export function tied(place: Place, distance: number): boolean {
  return wordBy(place, distance)?.gap === 'none';
}

/** A quality right before or right behind. */
export function qualified(place: Place, bits: number): boolean {
  return (
    (tied(place, 0) && (bitsBy(place, -1) & bits) !== 0) ||
    (tied(place, 1) && (bitsBy(place, 1) & bits) !== 0)
  );
}

/** «Никчёмных фриков вроде тебя», «такие бараны, как вы». */
export function likeYou(place: Place): boolean {
  for (let ahead = 1; ahead <= 3; ahead++) {
    const word = lettersBy(place, ahead);
    const you = (bitsBy(place, ahead + 1) & CLASS.you) !== 0;
    if (you && (word === 'вроде' || word === 'типа')) return true;
    if (you && word === 'как' && nearBits(place, 2, CLASS.them)) return true;
  }
  return false;
}

/** «Петухов», «баранам»: said of others. */
export function isPlural({ word }: Token): boolean {
  return /(?:ы|и|[ое]в|а[мх]|я[мх])$/u.test(word);
}

/** «Ты» or an order to one person stands in the same sentence, at most `far` words away. */
export function speaksToOne(place: Place, far: number): boolean {
  return near(place, far, ({ word }) => word === 'ты' || ORDERS.has(word));
}

/** Said in a reply, or beside «ты». */
export function isSpokenTo(place: Place): boolean {
  return place.addressed || speaksToOne(place, 4);
}
