import { NO_ANSWER_YET } from './interim-signs.ts';
import { objectsOf, streetsOf } from './objects.ts';
import type { Reading } from './reading.ts';
import { hasCause, hasContact, namesBody, saysNo } from './signs.ts';
import { tellsDone } from './tells-done.ts';

/**
 * True when an answer tells nothing («отписка»): no fact (number, thing done, cause, a plain no), no day, no
 * person or body in people's words, no place.
 */
export function emptiness(reading: Reading): boolean {
  const { body, days } = reading;
  const [first] = body;
  if (first === undefined || days.some(({ due }) => due !== null)) return false;
  const flat = reading.flat.slice(first.start);
  const prose = reading.prose.slice(first.start);
  const fact =
    /\d/u.test(flat) ||
    tellsDone(body) ||
    hasCause(prose) ||
    saysNo(prose) ||
    hasContact(flat) ||
    NO_ANSWER_YET.test(prose);
  if (fact || namesBody(prose)) return false;
  const words = body.flatMap((sentence) => sentence.words.map(({ word }) => word));
  return streetsOf(reading.text.slice(first.start)).size === 0 && objectsOf(words).size === 0;
}
