import { LONGEST_FACT, LONGEST_FACT_LABEL, type PageFact } from '~/lib/comment/page-fact.ts';
import { draftOf } from './draft.ts';
import { read } from './reading.ts';
import { stamp } from './rules/stamp.ts';

/** Why a fact cannot be kept. */
export type FactFault = 'no-label' | 'long-label' | 'no-value' | 'too-long' | 'sentence' | 'no-day';

/**
 * What stands against a fact as it was written; null when it is one. Greetings, stock phrases and words of
 * what was or will be done make a ready answer, and answers are never canned (DESIGN: invariant 8).
 * @param today `YYYY-MM-DD`.
 */
export function factFault({ label, value, until }: Omit<PageFact, 'kind'>, today: string): FactFault | null {
  if (value.trim() === '') return 'no-value';
  if ([...value].length > LONGEST_FACT) return 'too-long';
  if (/[\r\n]/.test(value) || isSaying(value, today)) return 'sentence';
  if (label.trim() === '') return 'no-label';
  if ([...label].length > LONGEST_FACT_LABEL) return 'long-label';
  return /^\d{4}-\d{2}-\d{2}$/.test(until) ? null : 'no-day';
}

function isSaying(value: string, today: string): boolean {
  const draft = draftOf({ text: value, comment: '', today });
  const reading = read(draft);
  return (
    reading.opening.greeting !== null || reading.verbs.length > 0 || stamp.find(reading, draft).length > 0
  );
}
