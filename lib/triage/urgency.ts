import { fold } from '~/lib/text/words.ts';
import { DANGERS, OVER } from './urgent-signs.ts';

/**
 * The words that make a comment an emergency («ЧП»), as they stand in it, folded: «пахнет газом».
 * Null when there are none. Figures of speech («пожар цен»), drills and what is already over raise
 * nothing (product.md R33, R51, C16).
 */
export function urgentWords(text: string): string | null {
  for (const sentence of fold(text.replace(/\n/gu, '. ')).split(/[.!?…]+/u)) {
    if (OVER.test(sentence)) continue;
    const danger = DANGERS.find(({ pattern, unless }) => pattern.test(sentence) && !unless?.test(sentence));
    const words = danger?.pattern.exec(sentence)?.[0];
    if (words !== undefined) return words;
  }
  return null;
}
