import type { Day } from './day.ts';
import type { Span } from './level.ts';

/** A day that a text names, read from `today` on. */
export type DueDate = Span & {
  /** The day; of a range the last. Null where the words name none («через несколько дней», «31 июня»). */
  due: Day | null;
  /** `exact` one day, `range` the end of a period, `vague` no day, `impossible` a day no calendar has. */
  kind: 'exact' | 'range' | 'vague' | 'impossible';
  /** It stands after «до», «к», «не позднее». */
  lead: boolean;
  /** People may mean another day: «в следующую пятницу», «в начале месяца». */
  unsure: boolean;
  /** The weekday in the same words, 1…7, where there is one: «в пятницу, 20 ноября». */
  weekday: number | null;
};
