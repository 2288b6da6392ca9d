import { blank, type Shown } from '~/components/overlay/composer/shown.ts';
import { lookOn } from '~/components/training/write/case-shown.ts';
import { dateIn } from '~/lib/deadline/zone.ts';
import type { CheckedAnswer } from '~/lib/log/training/checked-answers.ts';
import { CALENDAR } from '~/lib/training/calendar.ts';

/**
 * A composer with an own answer in it, on the day on which it was sent: a day that it names is no past one because
 * the exercise comes later.
 */
export function shownForAnswer({ id, comment, citizen, sentAt, text }: CheckedAnswer): Shown {
  const look = lookOn(dateIn(Date.parse(sentAt), CALENDAR.zone), comment);
  return { ...blank(id), look: { ...look, author: { name: citizen ?? '', kind: 'person' } }, text };
}
