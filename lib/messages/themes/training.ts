import type { Choice } from '~/lib/log/calibration/judgement-schema.ts';
import type { Outcome } from './outcome.ts';

/** Where the cards of the week come from. */
export type CalibrationNews = {
  /** `2026-W47`, and the day on which its cards give way to others, `YYYY-MM-DD`. */
  week: string;
  until: string;
  /** A hub tells of the team's decisions; else they are those of this log. */
  hub: boolean;
  /** Why the hub did not answer, in words; null when it did. */
  trouble: string | null;
};

/** Messages of what the trainer does with real work. */
export type TrainingMessages = {
  /** training: takes in what the hub says of own answers that were checked. */
  'practice.follow': { request: Record<string, never>; reply: Outcome };
  /** training: what the author made of an answer after the remark. */
  'practice.rewritten': { request: { id: string; text: string }; reply: Outcome };
  /** training: draws the cards of this week, hands over what was judged and reads how the team did. */
  'calibration.follow': { request: Record<string, never>; reply: CalibrationNews };
  /** training: what was found of a card; the first word counts. */
  'calibration.judge': { request: { card: string; choice: Choice }; reply: Outcome };
};
