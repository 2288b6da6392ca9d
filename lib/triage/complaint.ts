import { fold } from '~/lib/text/words.ts';
import { COMPLAINTS } from './complaint-signs.ts';

/** The words by which a text complains of something without asking, folded; null when it does not. */
export function complaintWords(text: string): string | null {
  for (const sentence of fold(text.replace(/\n/gu, '. ')).split(/[.!?…]+/u)) {
    for (const { pattern, unless } of COMPLAINTS) {
      const words = pattern.exec(sentence)?.[0];
      if (words !== undefined && !unless?.test(sentence)) return words;
    }
  }
  return null;
}
