import { type Card, createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import type { Attempt } from '~/lib/log/training/attempt.ts';
import type { TrainingCase } from './case.ts';
import { byGround } from './score.ts';

/** Without chance: the same attempts always give the same day. */
const scheduler = fsrs({ enable_fuzz: false });

/** A right answer that took longer than this in a timed lesson was hard, ms. */
const SLOW_MS = 30_000;

/**
 * When each rule is to be practised again, epoch ms, by spaced repetition (FSRS). A rule and not a case is what is
 * remembered: the text of a case is soon known by heart. Rules without attempts are not among them.
 */
export function dueByGround(attempts: readonly Attempt[]): Map<string, number> {
  return new Map([...byGround(attempts)].map(([ground, own]) => [ground, cardOf(own).due.getTime()]));
}

function cardOf(attempts: readonly Attempt[]): Card {
  const [first] = attempts;
  return attempts.reduce<Card>(
    (card, each) => scheduler.next(card, new Date(each.at), gradeOf(each)).card,
    createEmptyCard(new Date(first?.at ?? 0)),
  );
}

function gradeOf({ right, timed, ms }: Attempt): Rating.Again | Rating.Hard | Rating.Good {
  if (!right) return Rating.Again;
  return timed && ms > SLOW_MS ? Rating.Hard : Rating.Good;
}

/**
 * The next `count` cases: rules that are due, the longest overdue first, then rules nobody practised in the order
 * of the cases, then those that are due soonest. Of a rule the case that was done least, then longest ago. Every
 * rule once before any twice.
 * @param now epoch ms.
 */
export function nextCases(
  cases: readonly TrainingCase[],
  attempts: readonly Attempt[],
  now: number,
  count: number,
): TrainingCase[] {
  const due = dueByGround(attempts);
  const grounds = [...new Set(cases.map(({ ground }) => ground))];
  const order = grounds
    .map((ground, place) => ({ ground, place, turn: turnOf(due.get(ground), now) }))
    .sort(
      (one, other) =>
        one.turn.rank - other.turn.rank || one.turn.at - other.turn.at || one.place - other.place,
    );
  const decks = order.map(({ ground }) =>
    leastDone(
      cases.filter((each) => each.ground === ground),
      attempts,
    ),
  );
  const deepest = Math.max(0, ...decks.map((deck) => deck.length));
  const rounds = Array.from({ length: deepest }, (_, round) => decks.flatMap((deck) => deck[round] ?? []));
  return rounds.flat().slice(0, count);
}

function turnOf(due: number | undefined, now: number): { rank: number; at: number } {
  if (due === undefined) return { rank: 1, at: 0 };
  return due <= now ? { rank: 0, at: due } : { rank: 2, at: due };
}

function leastDone(cases: readonly TrainingCase[], attempts: readonly Attempt[]): TrainingCase[] {
  const done = (id: string) => attempts.filter((each) => each.case === id);
  const seen = cases.map((each, place) => {
    const own = done(each.id);
    return { each, place, times: own.length, last: Math.max(0, ...own.map(({ at }) => Date.parse(at))) };
  });
  return seen
    .sort((one, other) => one.times - other.times || one.last - other.last || one.place - other.place)
    .map(({ each }) => each);
}
