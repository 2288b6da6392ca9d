import { ORDERS } from './insult-sides.ts';
import type { Place } from './sentence.ts';
import * as CLASS from './word-class.ts';
import { listed } from './word-lists.ts';

/** «Тут», «там». */
export const HERE = listed('here');
/** «Понял», «запомни». */
export const SEEN = listed('seen');
/** What demeans whoever is meant. */
export const STRONG = CLASS.demeaning | CLASS.outright;
/** «Тебе тут не жить»: one word more, and it gives a reason («тебе же тут не жить»). */
const BARE = 4;

/** Whether a phrase, as its words, says «не жить». */
export function saysNotLive(words: readonly string[]): boolean {
  return words[words.indexOf('не') + 1] === 'жить';
}

/**
 * «Вам не жить рядом с этой свалкой», «вам тут не жить, а нам мучиться» speak of where somebody lives;
 * «тебе тут не жить» alone, behind «слышь», or before «тварь» and «понял», of his life.
 */
export function livesElsewhere({ all, at, from }: Place, words: readonly string[]): boolean {
  const isHere = (place: number): boolean => HERE.has(all[place]?.word ?? '');
  const last = at + words.length;
  const next = all[isHere(last) ? last + 1 : last];
  const strong = ((next?.bits ?? 0) & STRONG) !== 0;
  if (!isHere(at - 1) && !isHere(last) && !words.some((word) => HERE.has(word))) {
    return next?.gap === 'none' && !strong;
  }
  const ended = !next || next.gap === 'stop' || SEEN.has(next.word) || strong;
  return (
    !ended ||
    words.length > BARE ||
    !words.includes('тебе') ||
    (at > from && !isHere(from) && !ORDERS.has(all[from]?.word ?? ''))
  );
}
