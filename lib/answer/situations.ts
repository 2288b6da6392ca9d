/** What happened, from the side of the one who answers (answers.md §2); named by texts `coach_situation_<id>`. */
export type SituationId =
  | 'done'
  | 'will-do'
  | 'not-yet'
  | 'no'
  | 'help'
  | 'not-ours'
  | 'our-fault'
  | 'criticism'
  | 'again'
  | 'rumour'
  | 'danger'
  | 'thanks'
  | 'troll';

/**
 * A part of an answer: an empty place with a label `coach_part_<id>` and questions `coach_cue_<id>`. It is
 * never filled by the product.
 */
export type PartId =
  | 'did'
  | 'where'
  | 'when'
  | 'photo'
  | 'next'
  | 'contact'
  | 'warm'
  | 'due'
  | 'what'
  | 'who'
  | 'why'
  | 'meanwhile'
  | 'nothing-yet'
  | 'asked'
  | 'return'
  | 'refusal'
  | 'instead'
  | 'review'
  | 'answer'
  | 'steps'
  | 'bring'
  | 'body'
  | 'passed'
  | 'own-up'
  | 'fixed'
  | 'subject'
  | 'fact'
  | 'one-question'
  | 'promised'
  | 'change'
  | 'verdict'
  | 'proof'
  | 'emergency'
  | 'arrival'
  | 'personal'
  | 'detail';

/** A situation with its parts in the order in which they are read; greeting and name stand before all. */
export type Situation = { id: SituationId; parts: readonly PartId[] };

/** The thirteen situations; «troll» needs no answer and has no parts. */
export const SITUATIONS: readonly Situation[] = [
  { id: 'done', parts: ['did', 'where', 'when', 'photo', 'next', 'contact', 'warm'] },
  { id: 'will-do', parts: ['due', 'what', 'who', 'why', 'meanwhile'] },
  { id: 'not-yet', parts: ['nothing-yet', 'asked', 'return'] },
  { id: 'no', parts: ['refusal', 'why', 'instead', 'review'] },
  { id: 'help', parts: ['answer', 'steps', 'bring', 'contact'] },
  { id: 'not-ours', parts: ['body', 'contact', 'passed', 'return'] },
  { id: 'our-fault', parts: ['own-up', 'fixed', 'due'] },
  { id: 'criticism', parts: ['subject', 'fact', 'one-question'] },
  { id: 'again', parts: ['promised', 'why', 'due', 'change'] },
  { id: 'rumour', parts: ['verdict', 'fact', 'proof'] },
  { id: 'danger', parts: ['emergency', 'meanwhile', 'arrival'] },
  { id: 'thanks', parts: ['personal', 'detail'] },
  { id: 'troll', parts: [] },
];

/** Parts of a situation in order. */
export function situationParts(id: SituationId): readonly PartId[] {
  return SITUATIONS.find((situation) => situation.id === id)?.parts ?? [];
}
