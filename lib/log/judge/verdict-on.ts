import { isSameAuthor } from '~/lib/comment/author.ts';
import type { RemovalGlance, TriageView, Verdict } from '~/lib/log/verdict.ts';
import { answersTo, glanceAt } from './answers-found.ts';
import type { Case } from './case.ts';
import type { Laws } from './laws.ts';
import { outcomeAsk } from './outcome-ask.ts';
import { hasSubstance } from './substance.ts';
import { triageOf } from './triage-of.ts';

/** The part of a verdict that is decided here; flags and protection come from looking at the form. */
export type Judged = Omit<Verdict, 'flags' | 'protected'>;

/** What is decided about one of the `cases` of its post; `thread` are those of its thread. */
export function verdictOn(one: Case, cases: readonly Case[], thread: readonly Case[], laws: Laws): Judged {
  const answers = answersTo(one);
  const removal = removalOf(one);
  const isCitizens = one.voice === 'citizen' && (!one.deleted || removal?.open === true);
  const start = isCitizens ? startOf(one, cases) : null;
  const waits = one.state === 'unanswered' || removal?.open === true;
  const followUp = one.facts.reopened || (waits && isFollowUp(one, cases));
  const { row, given, state } = one;
  const triaged = isCitizens ? triageOf({ row, given, state, start, followUp, waits }, laws) : null;
  const clock = triaged?.clock ?? null;
  return {
    key: one.key,
    state,
    urgent: triaged?.urgent ?? null,
    startedAt: clock?.startedAt ?? start,
    dueAt: clock?.dueAt ?? null,
    policy: clock?.policy ?? null,
    answer: glanceAt(answers),
    reopened: one.facts.reopened,
    personal: one.personal,
    removal,
    ...(triaged && { triage: withAsk(triaged.triage, one, thread) }),
  };
}

/** The outcome is asked for where an answer was owed and given, and nobody asked again. */
function withAsk(
  triage: TriageView,
  { row, given, state, facts }: Case,
  thread: readonly Case[],
): TriageView {
  if (state !== 'answered' || facts.reopened || triage.duty !== 'must') return triage;
  const ask = outcomeAsk({ row, given, thread });
  return ask ? { ...triage, ask } : triage;
}

/**
 * What we removed for its form still owes an answer to its substance, until the page gave one or a person
 * says that none is owed or how it ended (product.md D4). What the author or the network took away owes nothing.
 */
function removalOf({ row, facts }: Case): RemovalGlance | null {
  const { removal, text } = row;
  if (!removal) return null;
  const ours = row.deleted && row.voice === 'citizen' && (removal.by === 'us' || removal.by === 'page');
  const settled = row.decided?.duty?.duty === 'none' || Boolean(row.decided?.outcome);
  const open = ours && !settled && facts.answeredBy === null && hasSubstance(text, row.protected);
  return open === removal.open ? removal : { ...removal, open };
}

/** True for the later question of somebody whose earlier one was answered. */
function isFollowUp(one: Case, cases: readonly Case[]): boolean {
  return cases.some((earlier) => earlier.facts.reopened && isOpenQuestionOf(earlier, one) && earlier !== one);
}

/** The clock runs from the comment; where the person asked again, from the question that is open now. */
function startOf(one: Case, cases: readonly Case[]): string | null {
  const again = one.facts.reopened && cases.find((later) => isOpenQuestionOf(one, later));
  return (again || one).posted?.at ?? null;
}

function isOpenQuestionOf(one: Case, later: Case): boolean {
  return (
    later.thread === one.thread &&
    later.state === 'unanswered' &&
    later.asks &&
    later.facts.answeredBy === null &&
    isSameAuthor(later.author, one.author)
  );
}
