import { fold } from '~/lib/text/words.ts';
import { DANGERS, OVER } from './urgent-signs.ts';

/**
 * The words that make a comment an emergency («ЧП»), as they stand in it, folded: «пахнет газом».
 * Null when there are none. Figures of speech («пожар цен»), drills and what is already over raise
 * nothing (product.md R33, R51, C16).
 */
export function urgentWords(text: string): string | null {
  const whole = fold(text.replace(/\n/gu, '. '));
  for (const sentence of whole.split(/[.!?…]+/u)) {
    if (OVER.test(sentence)) continue;
    for (const { pattern, unless, needs } of DANGERS) {
      const words = pattern.exec(sentence)?.[0];
      if (words !== undefined && !unless?.test(sentence) && needs?.test(whole) !== false) return words;
    }
  }
  return null;
}
