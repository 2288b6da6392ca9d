import { isoDate, type LocalDate } from '~/lib/text/day.ts';
import { partsOf } from './day.ts';
import { findDueDates } from './due-dates.ts';
import type { DueClock } from './due-reading.ts';
import { level } from './level.ts';
import { places } from './phrases.ts';
import { isPromising } from './promise-context.ts';
import { sentencesOf } from './sentences.ts';
import { VAGUE_CONDITION, VAGUE_TIME } from './signs.ts';

/** A date or a span that an answer gives. */
export type FoundPromise = {
  /** Where it stands in the text, and the words. */
  start: number;
  end: number;
  text: string;
  /** The last day that was promised, `YYYY-MM-DD` in the zone of the territory; null when there is none. */
  due: string | null;
  /** `range` has several days or is read by a rule of thumb; `vague` has no day at all. */
  kind: 'exact' | 'range' | 'vague';
  /** `ambiguous`: people may mean another day; `impossible`: the calendar has no such day. */
  doubt: 'ambiguous' | 'impossible' | null;
};

/** What the day of a promise is reckoned by: the day of the answer, and the work calendar. */
export type PromiseTime = {
  today: LocalDate;
  /** The `days`-th working day after a day. */
  addWorkDays(from: LocalDate, days: number): LocalDate;
};

/**
 * Every date or span an answer promises something by, in the order of the text (reference: answers.md §6).
 * Streets, documents, phones, reports about the past, negated and conditional sentences promise nothing.
 */
export function findPromises(text: string, time: PromiseTime): FoundPromise[] {
  const flat = level(text);
  const days = findDueDates(flat, clockOf(time));
  const vague = [...places(VAGUE_TIME, flat), ...places(VAGUE_CONDITION, flat)].map((place) => ({
    ...place,
    due: null,
    kind: 'vague' as const,
    unsure: false,
  }));
  return sentencesOf(text)
    .flatMap((sentence) =>
      [...days, ...vague]
        .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
        .filter(({ end, kind }) =>
          isPromising(flat.slice(sentence.start, sentence.end), end - sentence.start, kind === 'vague'),
        ),
    )
    .map(({ start, end, due, kind, unsure }) => ({
      start,
      end,
      text: text.slice(start, end),
      due,
      kind: kind === 'impossible' ? ('exact' as const) : kind,
      doubt: kind === 'impossible' ? ('impossible' as const) : unsure ? ('ambiguous' as const) : null,
    }))
    .sort((one, other) => one.start - other.start);
}

function clockOf({ today, addWorkDays }: PromiseTime): DueClock {
  return {
    today: isoDate(today),
    addWorkDays: (day, count) => {
      const { year, month, date } = partsOf(day);
      return isoDate(addWorkDays({ year, month, day: date }, count));
    },
  };
}

/** The promise an answer is held to: the latest of its days; null when it gives none. */
export function lastPromise(promises: readonly FoundPromise[]): FoundPromise | null {
  return promises.reduce<FoundPromise | null>(
    (last, one) => ((one.due ?? '') > (last?.due ?? '') ? one : last),
    null,
  );
}
