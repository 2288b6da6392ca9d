import { isFirstName, isPatronymic } from '~/lib/comment/name-pairs.ts';
import type { Attachment } from '~/lib/comment/sighting.ts';
import { fold, wordsOf } from '~/lib/text/words.ts';
import type { AskSign } from './ask-signs.ts';
import { askSign } from './asks.ts';
import { COURTESIES, COURTESY_FILL, type CourtesySign, DOUBTFUL_EMOJI, QUOTED } from './courtesy-words.ts';

/** What the decision rests on; `matter` is everything that is not mere courtesy, criticism included. */
export type DutySign = AskSign | CourtesySign | 'emoji' | 'sticker' | 'matter';

/** Whether an answer is owed. `none` is never given here: only a person says so (product.md D1). */
export type Duty = { duty: 'must' | 'courtesy'; saw: DutySign };

const MENTION = /^\s*(?:\[[^\]]*\]|@[\w.]+)/u;

/**
 * Duty of a comment: thanks, greetings, congratulations, short approval, a bare emoji or sticker are
 * answered from courtesy; everything else must be answered: questions, requests, complaints,
 * criticism, a photo without words. In doubt: must.
 */
export function dutyOf(text: string, attachments: readonly Attachment[]): Duty {
  const sign = askSign(text);
  if (sign !== null) return { duty: 'must', saw: sign };
  const saw = courtesyOf(text, attachments);
  return saw === null ? { duty: 'must', saw: 'matter' } : { duty: 'courtesy', saw };
}

function courtesyOf(text: string, attachments: readonly Attachment[]): DutySign | null {
  // A photo or a file may be the complaint itself.
  if (attachments.some((attachment) => attachment !== 'sticker')) return null;
  const said = text.replace(MENTION, ' ').trim();
  if (said === '') return attachments.length > 0 ? 'sticker' : null;
  if (isBareEmoji(said)) return 'emoji';
  if (DOUBTFUL_EMOJI.test(said) || QUOTED.test(said)) return null;
  return courtesyWords(said);
}

function isBareEmoji(said: string): boolean {
  return /\p{Extended_Pictographic}|[)(]/u.test(said) && !/[\p{L}\p{N}+]/u.test(said);
}

function courtesyWords(said: string): CourtesySign | null {
  let rest = fold(said);
  let saw: CourtesySign | null = null;
  for (const [sign, pattern] of COURTESIES) {
    if (!pattern.test(rest)) continue;
    saw ??= sign;
    rest = rest.replace(new RegExp(pattern.source, 'gu'), ' ');
  }
  const isFill = (word: string) => COURTESY_FILL.has(word) || isFirstName(word) || isPatronymic(word);
  return wordsOf(rest).every(isFill) ? saw : null;
}
