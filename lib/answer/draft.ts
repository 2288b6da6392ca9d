import type { Day } from './day.ts';
import type { EarlierAnswers } from './earlier-answers.ts';
import type { Span } from './level.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { type IsWorkingDay, isUsualWorkingDay } from './work-days.ts';

/** What is checked: the text of an answer and all that is known about its place. */
export type Draft = {
  /** The answer as it stands in the field. */
  text: string;
  /** The citizen's comment. */
  comment: string;
  /** Display name of its author, as the network prints it; null when unknown. */
  author: string | null;
  /** The comment asks for work that can be photographed. */
  repair: boolean;
  /** A photo is attached to the answer. */
  photo: boolean;
  /** The reply box is tied to the comment. */
  tied: boolean;
  /** The matter is done, by what the moderator says. */
  solved: boolean;
  /** The page's own earlier answers; null when there are none at hand. */
  earlier: EarlierAnswers | null;
  /** The day on which the answer is written. */
  today: Day;
  isWorking: IsWorkingDay;
  /** Places in a text whose form breaks the rules of the page: lib/moderation's detector, given from above. */
  obscene: (text: string) => readonly Span[];
  limits: Limits;
};

/** A draft of which only the text, the comment and the day are known. */
export function draftOf(known: Pick<Draft, 'text' | 'comment' | 'today'> & Partial<Draft>): Draft {
  return {
    author: null,
    repair: false,
    photo: false,
    tied: true,
    solved: false,
    earlier: null,
    isWorking: isUsualWorkingDay,
    obscene: () => [],
    limits: DEFAULT_LIMITS,
    ...known,
  };
}
