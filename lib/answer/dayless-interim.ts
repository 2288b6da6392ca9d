import { hasDayAhead } from './answered.ts';
import { INTERIM } from './interim-signs.ts';
import type { Span } from './level.ts';
import { places, said } from './phrases.ts';
import type { Reading } from './reading.ts';
import { tellsDone } from './tells-done.ts';

/** Beside a thing that is done these only tell how it was found out. */
const ASKED = said('спросили|запросили|проверяем');
const HABIT = /^\s+(?:\p{L}+\s+)?(?:кажд\p{L}+|ежедневно|регулярно|постоянно)/u;

/** Places of the words by which a draft has no answer yet, when it names no day to come back; `today` as `Day`. */
export function daylessInterim(reading: Reading, today: string): Span[] {
  if (hasDayAhead(reading, today)) return [];
  const done = tellsDone(reading.body);
  return places(INTERIM, reading.prose)
    .filter(({ start, end }) => !(done && ASKED.test(reading.prose.slice(start, end))))
    .filter(({ end }) => !HABIT.test(reading.prose.slice(end)));
}
