import { fold } from '~/lib/text/words.ts';
import { INTERIM_SIGNS, NO_ANSWER_YET, RESULT } from './interim-signs.ts';

/** Why an official answer is taken for an interim one: the rule and the words it saw, folded. */
export type Interim = { sign: string; words: string };

/**
 * What makes an official answer interim: it says that it asks, checks or will come back; null for a final
 * one. A text that already tells a result is final. The rule proposes, a moderator may correct it.
 */
export function interimSign(text: string): Interim | null {
  const sentences = fold(text.replace(/\n/gu, '. ')).split(/[.!?…]+/u);
  if (sentences.some((sentence) => RESULT.test(told(sentence)))) return null;
  for (const sentence of sentences) {
    for (const { id, pattern, unless } of INTERIM_SIGNS) {
      const words = pattern.exec(sentence)?.[0];
      if (words !== undefined && !unless?.test(sentence)) return { sign: id, words };
    }
  }
  return null;
}

const ASKED_ABOUT =
  /^\s*(?:когда|почему|зачем|кто|кем|кому|куда|где|как|сколько|котор\p{L}+)(?!\p{L})|(?<!\p{L})ли(?!\p{L})/u;

/** «Спросили, убрали ли снег» tells no result: what is only asked about is left out. */
function told(sentence: string): string {
  if (!NO_ANSWER_YET.test(sentence)) return sentence;
  return sentence
    .split(/[,:;—–]/u)
    .filter((clause) => !ASKED_ABOUT.test(clause))
    .join(',');
}
