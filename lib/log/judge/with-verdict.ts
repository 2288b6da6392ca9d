import type { CommentRow } from '~/lib/log/rows.ts';
import type { Case } from './case.ts';
import { shelfOf } from './shelf.ts';
import type { Judged } from './verdict-on.ts';

/** The row with what was decided about it; the same object when nothing new was. */
export function withVerdict({ row, partial }: Case, verdict: Judged): CommentRow {
  const { triage: _, decided, ...facts } = row;
  const { triage, ...rest } = verdict;
  // Always in this order, so that a rebuild comes to the same row byte for byte.
  const judged = { ...facts, ...rest, partial, ...(triage && { triage }), ...(decided && { decided }) };
  judged.shelf = shelfOf(judged);
  return isSameVerdict(row, judged) ? row : judged;
}

function isSameVerdict(one: CommentRow, other: CommentRow): boolean {
  return (
    one.state === other.state &&
    one.urgent === other.urgent &&
    one.startedAt === other.startedAt &&
    one.dueAt === other.dueAt &&
    one.policy === other.policy &&
    one.reopened === other.reopened &&
    one.personal === other.personal &&
    one.partial === other.partial &&
    one.shelf === other.shelf &&
    one.removal === other.removal &&
    one.answer?.key === other.answer?.key &&
    one.answer?.at === other.answer?.at &&
    one.answer?.minutes === other.answer?.minutes &&
    one.answer?.interim === other.answer?.interim &&
    JSON.stringify(one.answer?.last) === JSON.stringify(other.answer?.last) &&
    JSON.stringify(one.triage) === JSON.stringify(other.triage)
  );
}
