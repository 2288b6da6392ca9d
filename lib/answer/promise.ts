import { isoDate, type LocalDate, plusDays } from '~/lib/text/day.ts';
import { isPromising, sentencesOf, spoiled } from './promise-context.ts';
import { DATE_RULES, type Reading } from './promise-dates.ts';
import { SPAN_RULES } from './promise-spans.ts';

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

/** A day without a year that lies further back than this is meant for the next year. */
const LONG_AGO_DAYS = 90;

const VAGUE =
  /(?<!\p{L})(?:в (?:самое )?ближайшее время|в ближайшие дни|в ближайшей перспективе|в кратчайшие сроки|в (?:установленные|плановые) (?:сроки|порядке)|в плановом порядке|по мере (?:возможности|поступления)(?: \p{L}+)?|при наличии (?:финансирования|средств)|(?<!не )(?:скоро|вскоре)|в перспективе|после схода снега|с наступлением теплой погоды|при благоприятных погодных условиях|после (?:новогодних|майских) праздников)(?!\p{L})/gu;

/**
 * Every date or span an answer promises something by, in the order of the text (reference: answers.md §6).
 * Streets, documents, phones, reports about the past, negated and conditional sentences promise nothing.
 */
export function findPromises(text: string, time: PromiseTime): FoundPromise[] {
  const folded = foldInPlace(text);
  const found: FoundPromise[] = [];
  for (const sentence of sentencesOf(folded)) {
    const inside = readSentence(text, folded, sentence, time);
    found.push(...inside);
  }
  return found.sort((one, other) => one.start - other.start);
}

/** The promise an answer is held to: the latest of its days; null when it gives none. */
export function lastPromise(promises: readonly FoundPromise[]): FoundPromise | null {
  return promises
    .filter(({ due }) => due !== null)
    .reduce<FoundPromise | null>((last, one) => ((last?.due ?? '') >= (one.due ?? '') ? last : one), null);
}

type Sentence = { start: number; end: number };

function readSentence(
  text: string,
  folded: string,
  { start, end }: Sentence,
  time: PromiseTime,
): FoundPromise[] {
  const sentence = folded.slice(start, end);
  const found: FoundPromise[] = [];
  const free = (from: number, to: number) => found.every((other) => to <= other.start || from >= other.end);
  const add = (from: number, words: string, reading: Reading) => {
    const at = { start: start + from, end: start + from + words.length };
    if (free(at.start, at.end))
      found.push({ ...at, text: text.slice(at.start, at.end), ...settle(reading, time) });
  };
  for (const { pattern, read } of [...SPAN_RULES, ...DATE_RULES]) {
    for (const match of sentence.matchAll(pattern)) {
      const reading = read(match, time);
      if (!reading || spoiled(text.slice(start, end), sentence, match)) continue;
      if (isPromising(sentence, match, reading.marked ?? false))
        add(match.index, match[0].trimEnd(), reading);
    }
  }
  for (const match of sentence.matchAll(VAGUE)) {
    if (isPromising(sentence, match, true)) add(match.index, match[0], { vague: true });
  }
  return found;
}

function settle(reading: Reading, { today }: PromiseTime): Pick<FoundPromise, 'due' | 'kind' | 'doubt'> {
  if (reading.vague) return { due: null, kind: 'vague', doubt: null };
  if (!reading.date || reading.impossible) return { due: null, kind: 'exact', doubt: 'impossible' };
  const isOld = isoDate(reading.date) < isoDate(plusDays(today, -LONG_AGO_DAYS));
  const date = reading.yearless && isOld ? { ...reading.date, year: reading.date.year + 1 } : reading.date;
  return {
    due: isoDate(date),
    kind: reading.range ? 'range' : 'exact',
    doubt: reading.ambiguous ? 'ambiguous' : null,
  };
}

/** Lower case, ё as е, every kind of space as one space: character by character, so that places stay. */
function foldInPlace(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const char = text.charAt(at);
    if (/\s/u.test(char)) return char === '\n' ? char : ' ';
    const lower = char.toLowerCase();
    if (lower.length !== 1) return char;
    return lower === 'ё' ? 'е' : lower;
  }).join('');
}
