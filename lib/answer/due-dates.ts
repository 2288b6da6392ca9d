import { MONTH_OF, weekdayNumber } from './date-words.ts';
import type { DueDate } from './due-date.ts';
import { DUE_FORMS, type DueForm } from './due-forms.ts';
import { type DueClock, type Groups, groupsOf } from './due-reading.ts';
import { fill, overlap } from './level.ts';
import { places } from './phrases.ts';

const STREET =
  '(?<!\\p{L})(?:ул\\.?|улиц\\p{L}+|пл\\.?|площад\\p{L}+|пер\\.?|переул\\p{L}+|пр\\.?|пр-т\\p{L}*|просп\\p{L}*\\.?|наб\\p{L}*\\.?|бульвар\\p{L}*|шоссе|им\\.|имени)';

/** Numbers that look like a day and are none: streets, documents, a street without its word before a house. */
const NO_DATES: readonly RegExp[] = [
  new RegExp(`${STREET}[ ]*\\d{1,3}(?:-?\\p{L}{1,3})?[ ]+${MONTH_OF}`, 'u'),
  new RegExp(
    `\\d{1,2}[ ]+${MONTH_OF}[ ]*,[ ]*(?:д\\.?|дом)?[ ]*\\d{1,3}[а-я]?(?![\\d:.\\p{L}])(?![ ]+(?:час|утра|вечера|ноябр|декабр))`,
    'u',
  ),
  /(?<!\p{L})от\s+\d[^!?№\n]{3,40}?№/u,
  /№[ ]*[\d\p{L}/-]+[ ]+от[ ]+\d{1,2}[.\p{L} ]+(?:\d{2,4}(?:[ ]*г\.?)?)?/u,
];

const LEADS = /^(?:не (?:позднее|позже)|до|ко?|по)(?!\p{L})|(?<!\p{L})(?:по|до|к) \S+ ?\S*$/u;

/** «В плане на 2027 год, закончат до 1 сентября»: the year that the sentence named before. */
const LATER_YEAR = /(?<!\d)(20\d\d)(?!\d)(?:(?!(?<!г)[.!?]\s).)*$/u;

/**
 * Every day that a levelled text names, in order, reckoned from `clock.today` (reference: answers.md §6).
 * Streets («ул. 9 Мая»), documents («от 14.03.2025 № 5»), phones and house numbers are not days.
 */
export function findDueDates(text: string, clock: DueClock): DueDate[] {
  const readable = fill(
    text,
    NO_DATES.flatMap((pattern) => places(pattern, text)),
    'x',
  );
  const found: DueDate[] = [];
  for (const form of DUE_FORMS) {
    for (const date of readForm(readable, form, clock)) {
      if (!found.some((other) => overlap(date, other))) found.push(date);
    }
  }
  return withoutClocks(
    found.sort((one, other) => one.start - other.start),
    readable,
  );
}

function readForm(text: string, { pattern, read }: DueForm, clock: DueClock): DueDate[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const groups = groupsOf(match);
    const reading = read(groups, clock);
    if (reading === null) return [];
    const span = { start: match.index, end: match.index + match[0].length };
    const weekday = groups.date === '' ? 0 : weekdayNumber(groups.weekday);
    const ahead = inYearNamed(text.slice(0, match.index), reading, { read, groups, clock });
    return [{ unsure: false, ...span, ...ahead, lead: LEADS.test(match[0]), weekday: weekday || null }];
  });
}

type Reread = { read: DueForm['read']; groups: Groups; clock: DueClock };

/** A day that would be past is one of the year that its sentence named before, where it is ahead there. */
function inYearNamed<R extends Pick<DueDate, 'due'>>(
  before: string,
  reading: R,
  { read, groups, clock }: Reread,
) {
  if (reading.due === null || reading.due >= clock.today || groups.year !== '') return reading;
  const year = LATER_YEAR.exec(before)?.[1];
  const there = year === undefined ? null : read({ ...groups, year }, clock);
  return there?.due != null && there.due >= clock.today ? there : reading;
}

const CLOCK = /\d[:.]\d{2}$|(?:час\p{L}*|утра|вечера|ч\.|обеда|обеду|полудня|вечеру|ночи)$/u;

/** «Завтра к 18:00» is one day: an hour names today only where no other day stands near. */
function withoutClocks(dates: readonly DueDate[], text: string): DueDate[] {
  const isClock = ({ start, end }: DueDate) => CLOCK.test(text.slice(start, end));
  const days = dates.filter((date) => !isClock(date));
  return dates.filter(
    (date) => !isClock(date) || days.every((day) => Math.abs(day.start - date.start) >= 40),
  );
}
