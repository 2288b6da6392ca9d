import { isFirstName, isPatronymic } from '~/lib/comment/name-pairs.ts';
import type { Attachment } from '~/lib/comment/sighting.ts';
import { fold, wordsOf } from '~/lib/text/words.ts';
import type { AskSign } from './ask-signs.ts';
import { askIn } from './asks.ts';
import { complaintWords } from './complaint.ts';
import { COURTESIES, COURTESY_FILL, type CourtesySign, DOUBTFUL_EMOJI, QUOTED } from './courtesy-words.ts';
import { bareOpinion } from './opinion.ts';
import { isThanksForDeed } from './thanks.ts';
import { urgentWords } from './urgency.ts';

/**
 * What the decision rests on; `complaint` tells of trouble without asking, `opinion` is bare and friendly,
 * `matter` is everything else that is not mere courtesy, criticism included.
 */
export type DutySign =
  | AskSign
  | CourtesySign
  | 'emergency'
  | 'complaint'
  | 'opinion'
  | 'emoji'
  | 'sticker'
  | 'matter';

/**
 * Whether an answer is owed, by the rules alone. `none` is never given here: only a person says so
 * (product.md D1). `words` is what the rule saw, folded: «когда»; null where it is the whole comment.
 */
export type Duty = { duty: 'must' | 'courtesy'; saw: DutySign; words: string | null };

/** Who must be answered, as the guides disagree about it (product.md D1). */
export type DutyPreset = 'cur' | 'duhovshchina' | 'podmoskovye';

const MENTION = /^\s*(?:\[[^\]]*\]|@[\w.]+)/u;

/** A remark of so many words says more than that somebody is angry. */
const SUBSTANCE_WORDS = 8;

/**
 * Duty of a comment. «ЦУР / Диалог» (`cur`): questions, requests, complaints, emergencies and criticism
 * must be answered; thanks, greetings, congratulations, short approval, a bare friendly opinion, emoji or
 * sticker from courtesy. «Духовщина»: all of it must. «Подмосковье»: only what is constructive; a short
 * remark without a question or a complaint is answered from courtesy. In doubt: must.
 */
export function dutyOf(text: string, attachments: readonly Attachment[], preset: DutyPreset = 'cur'): Duty {
  const seen = signOf(text, attachments);
  const courtesy = preset !== 'duhovshchina' && isCourtesy(seen.saw, text, attachments, preset);
  return { duty: courtesy ? 'courtesy' : 'must', ...seen };
}

type Seen = Pick<Duty, 'saw' | 'words'>;

const MUST: ReadonlySet<DutySign> = new Set(['emergency', 'question', 'request', 'complaint']);

function isCourtesy(
  saw: DutySign,
  text: string,
  attachments: readonly Attachment[],
  preset: DutyPreset,
): boolean {
  if (MUST.has(saw)) return false;
  if (saw !== 'matter') return true;
  return preset === 'podmoskovye' && attachments.every(isSticker) && !hasSubstance(text);
}

function hasSubstance(text: string): boolean {
  return text.trim() === '' || /\p{N}/u.test(text) || wordsOf(text).length >= SUBSTANCE_WORDS;
}

function signOf(text: string, attachments: readonly Attachment[]): Seen {
  const urgent = urgentWords(text);
  if (urgent !== null) return { saw: 'emergency', words: urgent };
  const ask = askIn(text);
  if (ask !== null) return { saw: ask.sign, words: ask.words };
  const courtesy = courtesyOf(text, attachments);
  if (courtesy !== null) return { saw: courtesy, words: null };
  const complaint = complaintWords(text);
  if (complaint !== null) return { saw: 'complaint', words: complaint };
  // A photo or a file may be the complaint itself.
  if (!attachments.every(isSticker) || DOUBTFUL_EMOJI.test(text)) return { saw: 'matter', words: null };
  return friendlyWord(text);
}

function friendlyWord(text: string): Seen {
  if (!QUOTED.test(text) && isThanksForDeed(text)) return { saw: 'thanks', words: null };
  const opinion = bareOpinion(text);
  return opinion === null ? { saw: 'matter', words: null } : { saw: 'opinion', words: opinion };
}

function isSticker(attachment: Attachment): boolean {
  return attachment === 'sticker';
}

function courtesyOf(text: string, attachments: readonly Attachment[]): DutySign | null {
  // A photo or a file may be the complaint itself.
  if (!attachments.every(isSticker)) return null;
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
