import { blank, type Shown } from '~/components/overlay/composer/shown.ts';
import { partsOf } from '~/lib/answer/day.ts';
import { spansOn } from '~/lib/deadline/calendar.ts';
import type { DraftLook } from '~/lib/log/draft-view.ts';
import { findFlags } from '~/lib/moderation/find-flags.ts';
import { isoDate, plusDays } from '~/lib/text/day.ts';
import { CALENDAR } from '~/lib/training/calendar.ts';
import type { CaseOf } from '~/lib/training/case.ts';

const DAYS_AHEAD = 400;

/** A composer before the first letter, which knows of the case what it would know of a comment in the log. */
export function shownFor(each: CaseOf<'write'>): Shown {
  return { ...blank(each.id), look: lookOf(each), situation: each.situation };
}

function lookOf(each: CaseOf<'write'>): DraftLook {
  const { year, month, date } = partsOf(each.today);
  const today = { year, month, day: date };
  const days = Array.from({ length: DAYS_AHEAD }, (_, count) => plusDays(today, count));
  return {
    text: each.comment,
    author: { name: each.author, kind: each.community ? 'community' : 'person' },
    attachments: [],
    thread: [],
    saved: null,
    repair: each.repair ?? false,
    openPromise: each.situation === 'again',
    flagged: findFlags(each.comment).flags.length > 0,
    paired: false,
    today: each.today,
    daysOff: days.filter((day) => spansOn(CALENDAR, day).length === 0).map(isoDate),
  };
}
