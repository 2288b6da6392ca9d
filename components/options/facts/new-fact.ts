import type { PageFact } from '~/lib/comment/page-fact.ts';
import { isoDate, plusMonths } from '~/lib/text/day.ts';

/** After so long a phone or an hour is to be looked at again, months. */
const HOLDS_MONTHS = 6;

/** An empty fact with a day to look at it again. @param today `YYYY-MM-DD`. */
export function newFact(today: string): PageFact {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  return {
    kind: 'phone',
    label: '',
    value: '',
    until: isoDate(plusMonths({ year, month, day }, HOLDS_MONTHS)),
  };
}
