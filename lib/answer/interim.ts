import { fold } from '~/lib/text/words.ts';
import { INTERIM_SIGNS, RESULT } from './interim-signs.ts';

/** Why an official answer is taken for an interim one: the rule and the words it saw, folded. */
export type Interim = { sign: string; words: string };

/**
 * What makes an official answer interim: it says that it asks, checks or will come back; null for a final
 * one. A text that already tells a result is final. The rule proposes, a moderator may correct it.
 */
export function interimSign(text: string): Interim | null {
  const sentences = fold(text.replace(/\n/gu, '. ')).split(/[.!?…]+/u);
  if (sentences.some((sentence) => RESULT.test(sentence))) return null;
  for (const sentence of sentences) {
    for (const { id, pattern, unless } of INTERIM_SIGNS) {
      const words = pattern.exec(sentence)?.[0];
      if (words !== undefined && !unless?.test(sentence)) return { sign: id, words };
    }
  }
  return null;
}
