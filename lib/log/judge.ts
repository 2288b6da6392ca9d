import { isSameAuthor } from '~/lib/comment/author.ts';
import { observedState } from '~/lib/comment/observed.ts';
import { personalAnswers } from '~/lib/comment/personal.ts';
import type { Posted } from '~/lib/comment/sighting.ts';
import type { CommentState } from '~/lib/comment/state.ts';
import type { ThreadComment } from '~/lib/comment/thread-comment.ts';
import { judgeThreads, type ThreadFacts } from '~/lib/comment/threads.ts';
import { minutesBetween, startClock } from '~/lib/deadline/clock.ts';
import { type Policy, policyFrom } from '~/lib/deadline/policy.ts';
import type { PolicySetting } from '~/lib/settings/schema.ts';
import { asks } from '~/lib/triage/asks.ts';
import { dutyOf } from '~/lib/triage/duty.ts';
import { urgentWords } from '~/lib/triage/urgency.ts';
import { postedOf } from './content.ts';
import type { CommentRow } from './rows.ts';
import { hasSubstance } from './substance.ts';
import type { Personal, RemovalGlance, Verdict } from './verdict.ts';

/** The answer that a thread shows to one comment. */
export type AnswerFound = {
  comment: CommentRow;
  /** Key of the official comment. */
  answer: string;
  by: 'page' | 'official';
  posted: Posted | null;
  minutes: number | null;
};

/** Everything that is decided about the comments of one post. */
export type Judgement = { rows: CommentRow[]; answers: AnswerFound[] };

/** The part of a verdict that is decided here; flags and protection come from looking at the form. */
type Judged = Omit<Verdict, 'flags' | 'protected'>;

/** A comment with what was found out about it; every further decision reads from here. */
type Case = ThreadComment & {
  row: CommentRow;
  facts: ThreadFacts;
  state: CommentState;
  personal: Personal | null;
};

const NOTHING_KNOWN: ThreadFacts = { answeredBy: null, reopened: false, partial: true };

/**
 * Decides state, emergency, deadline and answer of every comment of ONE post: a pure function of the
 * stored facts, so that recording and rebuilding come to the same verdicts. A row about which nothing
 * new was decided comes back as the same object.
 * @param partial ids of comments a reply to which could stand in a part that is not loaded.
 */
export function judgePost(
  rows: readonly CommentRow[],
  partial: readonly string[],
  setting: PolicySetting,
): Judgement {
  const policy = policyFrom(setting);
  const cases = casesOf(rows, new Set(partial));
  const byKey = new Map(cases.map((one) => [one.key, one]));
  const answers = cases.flatMap((one) => answerTo(one, byKey) ?? []);
  const answerByKey = new Map(answers.map((answer) => [answer.comment.key, answer]));
  return {
    answers,
    rows: cases.map((one) => withVerdict(one, verdictOn(one, cases, answerByKey.get(one.key), policy))),
  };
}

function casesOf(rows: readonly CommentRow[], partial: ReadonlySet<string>): Case[] {
  const comments = [...rows]
    .sort((one, other) => one.arrival - other.arrival)
    .map((row) => ({
      ...row,
      row,
      posted: postedOf(row),
      partial: partial.has(row.id),
      asks: asks(row.text),
    }));
  const facts = judgeThreads(comments);
  const given = personalAnswers(rows);
  const got = new Set(given.values());
  return comments.map((comment) => {
    const found = facts.get(comment.key) ?? NOTHING_KNOWN;
    if (given.has(comment.key)) return { ...comment, facts: found, state: 'none', personal: 'given' };
    const state = stateOf(comment.row, found);
    const waits = state === 'unanswered' || state === 'unknown';
    return { ...comment, facts: found, state, personal: waits && got.has(comment.key) ? 'got' : null };
  });
}

/** What is observed, except that nothing is owed to mere courtesy. */
function stateOf(row: CommentRow, facts: ThreadFacts): CommentState {
  const observed = observedState(row, facts);
  if (observed !== 'unanswered') return observed;
  return dutyOf(row.text, row.attachments).duty === 'courtesy' ? 'courtesy' : 'unanswered';
}

function answerTo({ row, facts }: Case, byKey: ReadonlyMap<string, Case>): AnswerFound | null {
  const given = facts.answeredBy;
  const answer = given && byKey.get(given.key);
  if (!given || !answer) return null;
  const minutes = minutesBetween(toTheMinute(postedOf(row)), toTheMinute(answer.posted));
  return { comment: row, answer: given.key, by: given.voice, posted: answer.posted, minutes };
}

/** A time known only to the hour or the day gives no minutes: they would claim more than was seen. */
function toTheMinute(posted: Posted | null): Posted | null {
  return posted?.precision === 'second' || posted?.precision === 'minute' ? posted : null;
}

function verdictOn(
  one: Case,
  cases: readonly Case[],
  answer: AnswerFound | undefined,
  policy: Policy,
): Judged {
  const removal = removalOf(one);
  const isCitizens = one.voice === 'citizen' && (!one.deleted || removal?.open === true);
  const urgent = isCitizens ? urgentWords(one.text) : null;
  const start = isCitizens ? startOf(one, cases) : null;
  const waits = one.state === 'unanswered' || removal?.open === true;
  const clock = start && waits ? startClock(policy, urgent ? 'emergency' : 'normal', start) : null;
  return {
    key: one.key,
    state: one.state,
    urgent,
    startedAt: start,
    dueAt: clock?.dueAt ?? null,
    policy: clock?.policy ?? null,
    answer: answer ? { key: answer.answer, at: answer.posted?.at ?? null, minutes: answer.minutes } : null,
    reopened: one.facts.reopened,
    personal: one.personal,
    removal,
  };
}

/**
 * What we removed for its form still owes an answer to its substance, until the page gave one
 * (product.md D4). What the author or the network took away owes nothing.
 */
function removalOf({ row, facts }: Case): RemovalGlance | null {
  const { removal, text } = row;
  if (!removal) return null;
  const open =
    row.deleted &&
    (removal.by === 'us' || removal.by === 'page') &&
    row.voice === 'citizen' &&
    facts.answeredBy === null &&
    hasSubstance(text, row.protected);
  return open === removal.open ? removal : { ...removal, open };
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
  const judged = { ...row, ...verdict, partial };
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
    one.removal === other.removal &&
    one.answer?.key === other.answer?.key &&
    one.answer?.at === other.answer?.at &&
    one.answer?.minutes === other.answer?.minutes
  );
}
