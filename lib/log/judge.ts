import { isSameAuthor } from '~/lib/comment/author.ts';
import { observedState } from '~/lib/comment/observed.ts';
import { personalAnswers } from '~/lib/comment/personal.ts';
import type { Posted } from '~/lib/comment/sighting.ts';
import type { CommentState } from '~/lib/comment/state.ts';
import type { ThreadComment } from '~/lib/comment/thread-comment.ts';
import { judgeThreads, type ThreadFacts } from '~/lib/comment/threads.ts';
import { minutesBetween } from '~/lib/deadline/clock.ts';
import { postedOf } from './content.ts';
import { areFactsSettled } from './facts-end.ts';
import { groupBy } from './group.ts';
import { type Laws, lawNow } from './laws.ts';
import { outcomeAsk } from './outcome-ask.ts';
import { type EndedPromise, endedPromises } from './promise-end.ts';
import { doesAsk, dutyIn, isInterim } from './reading.ts';
import type { AnswerRow, CommentRow } from './rows.ts';
import { settledFacts } from './settled-facts.ts';
import { shelfOf } from './shelf.ts';
import { hasSubstance } from './substance.ts';
import { type Given, triageOf } from './triage-of.ts';
import type { AnswerGlance, Personal, RemovalGlance, TriageView, Verdict } from './verdict.ts';

/** The answer that a thread shows to one comment. */
export type AnswerFound = {
  comment: CommentRow;
  /** Key of the official comment. */
  answer: string;
  by: 'page' | 'official';
  posted: Posted | null;
  minutes: number | null;
  interim: boolean;
};

/** Everything that is decided about the comments of one post. */
export type Judgement = {
  rows: CommentRow[];
  answers: AnswerFound[];
  ended: EndedPromise[];
  /** Comments for whose facts nobody waits any more. */
  settled: CommentRow[];
};

/** The part of a verdict that is decided here; flags and protection come from looking at the form. */
type Judged = Omit<Verdict, 'flags' | 'protected'>;

/** A comment with what was found out about it; every further decision reads from here. */
type Case = ThreadComment & {
  row: CommentRow;
  facts: ThreadFacts;
  /** Answers to it that stand, in the order of the thread. */
  given: Given[];
  state: CommentState;
  personal: Personal | null;
};

const NOTHING_KNOWN: ThreadFacts = { answeredBy: null, reopened: false, partial: true };

/**
 * Decides state, emergency, deadline and answer of every comment of ONE post: a pure function of the
 * stored facts, so that recording and rebuilding come to the same verdicts. A row about which nothing
 * new was decided comes back as the same object.
 * @param partial ids of comments a reply to which could stand in a part that is not loaded.
 * @param known answers noticed before, by the comment they answer.
 */
export function judgePost(
  rows: readonly CommentRow[],
  partial: readonly string[],
  laws: Laws,
  known: ReadonlyMap<string, readonly AnswerRow[]>,
): Judgement {
  const cases = casesOf(rows, new Set(partial), laws, known);
  const threads = groupBy(cases, ({ thread }) => thread);
  return {
    answers: cases.flatMap(answersTo),
    ended: cases.flatMap(({ row, given }) => endedPromises(row, given)),
    settled: cases.flatMap(({ row, given }) => (areFactsSettled(row, given) ? [row] : [])),
    rows: cases.map((one) => withVerdict(one, verdictOn(one, cases, threads.get(one.thread) ?? [], laws))),
  };
}

function casesOf(
  rows: readonly CommentRow[],
  partial: ReadonlySet<string>,
  laws: Laws,
  known: ReadonlyMap<string, readonly AnswerRow[]>,
): Case[] {
  const comments = [...rows]
    .sort((one, other) => one.arrival - other.arrival)
    .map((row) => ({
      ...row,
      row,
      posted: postedOf(row),
      partial: partial.has(row.id),
      asks: doesAsk(row),
    }));
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const facts = judgeThreads(comments);
  const personal = personalAnswers(rows);
  const got = new Set(personal.values());
  return comments.map((comment) => {
    const judged = facts.get(comment.key) ?? NOTHING_KNOWN;
    const answers = known.get(comment.key) ?? [];
    const found = comment.row.pseudonym ? settledFacts(comment.row, judged, answers, byKey) : judged;
    const given = givenTo(comment.row, found, byKey);
    const base = { ...comment, facts: found, given };
    if (personal.has(comment.key)) return { ...base, state: 'none', personal: 'given' };
    const state = stateOf(comment.row, found, given, laws);
    const waits = state === 'unanswered' || state === 'unknown';
    return { ...base, state, personal: waits && got.has(comment.key) ? 'got' : null };
  });
}

function givenTo(row: CommentRow, facts: ThreadFacts, byKey: ReadonlyMap<string, CommentRow>): Given[] {
  return (facts.answers ?? []).flatMap(({ key, voice }) => {
    const answer = byKey.get(key);
    if (!answer) return [];
    return [{ row: answer, by: voice, interim: row.decided?.interim[key] ?? isInterim(answer.text) }];
  });
}

/** What is observed, then what a person decided, then the rules: nothing is owed to mere courtesy. */
function stateOf(row: CommentRow, facts: ThreadFacts, given: readonly Given[], laws: Laws): CommentState {
  const observed = observedState(row, facts);
  if (observed === 'answered') return isFinal(given) ? 'answered' : 'interim';
  const human = row.decided?.duty?.duty;
  if (human === 'none' && (observed === 'unanswered' || observed === 'unknown')) return 'none';
  if (observed !== 'unanswered') return observed;
  const duty = human ?? dutyIn(row, lawNow(laws).preset).duty;
  return duty === 'must' ? 'unanswered' : duty;
}

function isFinal(given: readonly Given[]): boolean {
  return given.some(({ by, interim }) => by === 'page' && !interim);
}

/** The first answer, one by the page before another's, and what followed it up to the first final one. */
function answersTo({ row, given, facts }: Case): AnswerFound[] {
  const same = given.filter(({ by }) => by === facts.answeredBy?.voice);
  const end = same.findIndex(({ interim }) => !interim);
  return same.slice(0, end < 0 ? same.length : end + 1).map((answer) => ({
    comment: row,
    answer: answer.row.key,
    by: answer.by,
    posted: postedOf(answer.row),
    minutes: minutesBetween(toTheMinute(postedOf(row)), toTheMinute(postedOf(answer.row))),
    interim: answer.interim,
  }));
}

/** A time known only to the hour or the day gives no minutes: they would claim more than was seen. */
function toTheMinute(posted: Posted | null): Posted | null {
  return posted?.precision === 'second' || posted?.precision === 'minute' ? posted : null;
}

function verdictOn(one: Case, cases: readonly Case[], thread: readonly Case[], laws: Laws): Judged {
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

function glanceAt(answers: readonly AnswerFound[]): AnswerGlance | null {
  const [first] = answers;
  const last = answers.at(-1);
  if (!first) return null;
  const { key, at, ...interim } = glance(first);
  return {
    key,
    at,
    minutes: first.minutes,
    ...interim,
    ...(last && last !== first && { last: glance(last) }),
  };
}

function glance({ answer, posted, interim }: AnswerFound) {
  return { key: answer, at: posted?.at ?? null, ...(interim && { interim }) };
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

function withVerdict({ row, partial }: Case, verdict: Judged): CommentRow {
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
