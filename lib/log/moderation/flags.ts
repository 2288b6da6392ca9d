import type { RuleRow } from '~/lib/log/removals/removal-rows.ts';
import type { CommentRow, FlagDecision } from '~/lib/log/rows.ts';
import type { VerdictFlag } from '~/lib/log/verdict.ts';
import type { FlagSpan } from './moderation-events.ts';

type Flagged = Pick<CommentRow, 'text' | 'raised' | 'decisions'>;

/** The flags that stand: found, and not dismissed by a person. */
export function standingFlags(row: Flagged): VerdictFlag[] {
  return row.raised.flatMap((flag): VerdictFlag[] => {
    const said = decisionOn(row, flag);
    return said === 'dismissed' ? [] : [{ ...flag, confirmed: said === 'confirmed' }];
  });
}

/** True for one and the same finding at the same place. */
export function isSameSpan(one: FlagSpan, other: FlagSpan | undefined): boolean {
  return (
    one.kind === other?.kind && one.start === other.start && one.end === other.end && one.rule === other.rule
  );
}

/** A comment after a person decided about one of its flags. */
export function withDecision(
  row: CommentRow,
  flag: FlagSpan,
  decision: FlagDecision['decision'],
): CommentRow {
  const words = row.text.slice(flag.start, flag.end);
  const others = row.decisions.filter((known) => !speaksOf(known, flag, row.text));
  const decided = { ...row, decisions: [...others, { ...flag, decision, words }] };
  return { ...decided, flags: standingFlags(decided) };
}

/** What was said of a flag before; null when nothing. */
export function decisionOn(row: Flagged, flag: FlagSpan): FlagDecision['decision'] | null {
  return row.decisions.findLast((known) => speaksOf(known, flag, row.text))?.decision ?? null;
}

/** Counts of a rule after a decision replaced another one about the same flag. */
export function countDecision(
  known: RuleRow | undefined,
  rule: string,
  before: FlagDecision['decision'] | null,
  now: FlagDecision['decision'],
): RuleRow {
  const row = known ?? { rule, confirmed: 0, dismissed: 0, muted: false };
  const less = before === null ? row : { ...row, [before]: row[before] - 1 };
  return { ...less, [now]: less[now] + 1 };
}

/** A decision is about the place, or about the same words where an edit moved them. */
function speaksOf(decision: FlagDecision, flag: FlagSpan, text: string): boolean {
  if (isSameSpan(decision, flag)) return true;
  const same = decision.kind === flag.kind && decision.rule === flag.rule;
  return same && decision.words !== '' && decision.words === text.slice(flag.start, flag.end);
}
