import { blank, type Shown } from '~/components/overlay/composer/shown.ts';
import { partsOf } from '~/lib/answer/day.ts';
import { spansOn } from '~/lib/deadline/calendar.ts';
import type { DraftLook } from '~/lib/log/draft/draft-view.ts';
import { findFlags } from '~/lib/moderation/find-flags.ts';
import { isoDate, type LocalDate, plusDays } from '~/lib/text/day.ts';
import { CALENDAR } from '~/lib/training/calendar.ts';
import type { CaseOf } from '~/lib/training/case.ts';

const DAYS_AHEAD = 400;

/** A composer before the first letter, which knows of the case what it would know of a comment in the log. */
export function shownFor(each: CaseOf<'write'>): Shown {
  return { ...blank(each.id), look: lookOf(each), situation: each.situation };
}

function lookOf(each: CaseOf<'write'>): DraftLook {
  const { year, month, date } = partsOf(each.today);
  return {
    ...lookOn({ year, month, day: date }, each.comment),
    author: { name: each.author, kind: each.community ? 'community' : 'person' },
    repair: each.repair ?? false,
    openPromise: each.situation === 'again',
  };
}

/** What a composer of the trainer knows of a comment by a person without a name, on that day. */
export function lookOn(today: LocalDate, comment: string): DraftLook {
  const days = Array.from({ length: DAYS_AHEAD }, (_, count) => plusDays(today, count));
  return {
    text: comment,
    author: { name: '', kind: 'person' },
    attachments: [],
    thread: [],
    saved: null,
    repair: false,
    openPromise: false,
    flagged: findFlags(comment).flags.length > 0,
    paired: false,
    today: isoDate(today),
    daysOff: days.filter((day) => spansOn(CALENDAR, day).length === 0).map(isoDate),
  };
}
