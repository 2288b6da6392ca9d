import type { LogEvent } from '~/lib/log/event.ts';
import type { RuleRef } from '~/lib/log/moderation/moderation-events.ts';
import type { PageKey } from '~/lib/log/rows.ts';
import type { Choice, Counts } from './judgement-schema.ts';

/** What the log or the hub tells of one decision; no words of a citizen. */
export type DecisionEvent = Pick<LogEvent, 'id' | 'type' | 'at' | 'key' | 'page' | 'actor' | 'data'> & {
  /** Who decided and who had removed it, where they are named. */
  people: string[];
};

/** The same as it is kept from a hub; `target` is the hub. */
export type CalibrationEventRow = DecisionEvent & { target: string };

/** Whose word a decision was: about a flag, by removing, about a complaint of it, or by looking at the removal. */
export type DecidedBy = 'flag' | 'removal' | 'appeal' | 'review';

/** A card of a week: a comment without names, what the organisation decided, and what was found of it here. */
export type CardRow = {
  /** Id of the event by which it was decided. */
  id: string;
  /** Which of its week's cards, from 0. */
  place: number;
  /** ISO 8601 by the clock of the device. */
  drawnAt: string;
  /** `2026-W47`. */
  week: string;
  key: string;
  page: PageKey;
  /** Without names, phones, addresses, links and mentions. */
  text: string;
  outcome: Choice;
  by: DecidedBy;
  /** Rule of the detector whose flag was decided about; null where no flag was. */
  flag: string | null;
  /** Rule of the page; null where none was named. */
  rule: RuleRef | null;
  /** What was said of the removal by whoever decided, without names; null where nothing was. */
  reason: string | null;
  /** The hub that told of it; null: the log of this device. */
  target: string | null;
  /** What was found here; `id` goes to the hub and nothing else of the person does. Null: not judged yet. */
  judged: { choice: Choice; at: string; id: string; sent: boolean } | null;
  /** How the team judged it, as far as the hub told; null for fewer than three judgements. */
  counts: Counts | null;
};
