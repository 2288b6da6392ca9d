import { NO_ANSWER_YET } from './interim-signs.ts';
import type { Span } from './level.ts';
import { objectsOf, streetsOf } from './objects.ts';
import type { Reading } from './reading.ts';
import { hasCause, hasContact, namesBody, saysNo } from './signs.ts';
import { tellsDone } from './tells-done.ts';

/**
 * The place of an answer that tells nothing («отписка»): no fact (number, thing done, cause, a plain no), no day, no
 * person or body in people's words, no place; null where it tells something.
 */
export function emptiness(reading: Reading): Span | null {
  const { body, days } = reading;
  const [first] = body;
  if (first === undefined || days.some(({ due }) => due !== null)) return null;
  const flat = reading.flat.slice(first.start);
  const prose = reading.prose.slice(first.start);
  const fact =
    /\d/u.test(flat) ||
    tellsDone(body) ||
    hasCause(prose) ||
    saysNo(prose) ||
    hasContact(flat) ||
    NO_ANSWER_YET.test(prose);
  if (fact || namesBody(prose)) return null;
  const words = body.flatMap((sentence) => sentence.words.map(({ word }) => word));
  if (streetsOf(reading.text.slice(first.start)).size > 0 || objectsOf(words).size > 0) return null;
  return { start: first.start, end: (body.at(-1) ?? first).end };
}
