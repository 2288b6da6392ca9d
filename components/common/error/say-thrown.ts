import { partCodes } from '~/lib/locale/error-code.ts';
import { say } from '~/lib/locale/say.ts';

/** The sentence of the background that a failed message threw; null where it is the browser's own. */
export function saidIn(error: unknown): string | null {
  const words = error instanceof Error ? error.message : '';
  return partCodes(words).codes.length > 0 ? words : null;
}

/** What a failed message comes to, in a sentence: that of the background, or that nobody answered. */
export function sayThrown(error: unknown): string {
  return saidIn(error) ?? say('common_no_reply', error instanceof Error ? error.message : String(error));
}
