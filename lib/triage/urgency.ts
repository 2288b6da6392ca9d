import { fold } from '~/lib/text/words.ts';
import { DANGERS, OVER } from './urgent-signs.ts';

/** What made a comment an emergency: the rule, and the words as they stand in it, folded. */
export type Urgent = { sign: string; words: string };

/**
 * The first sign of an emergency («ЧП») in a comment; null when there is none. Figures of speech («пожар
 * цен»), drills and what is already over raise nothing (product.md R33, R51, C16).
 */
export function urgentSign(text: string): Urgent | null {
  const whole = fold(text.replace(/\n/gu, '. '));
  for (const sentence of whole.split(/[.!?…]+/u)) {
    if (OVER.test(sentence)) continue;
    for (const { id, pattern, unless, needs } of DANGERS) {
      const words = pattern.exec(sentence)?.[0];
      if (words !== undefined && !unless?.test(sentence) && needs?.test(whole) !== false) {
        return { sign: id, words };
      }
    }
  }
  return null;
}

/** The words alone that make a comment an emergency: «пахнет газом»; null when there are none. */
export function urgentWords(text: string): string | null {
  return urgentSign(text)?.words ?? null;
}
