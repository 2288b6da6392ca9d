import { partsOf } from '~/lib/answer/day.ts';
import { findDueDates } from '~/lib/answer/due-dates.ts';
import { level } from '~/lib/answer/level.ts';
import { addWorkingDays } from '~/lib/answer/work-days.ts';
import { spansOn } from '~/lib/deadline/calendar.ts';
import { runClock } from '~/lib/deadline/clock.ts';
import { policyFrom } from '~/lib/deadline/policy.ts';
import { POLICY_PRESETS } from '~/lib/deadline/presets.ts';
import { climb, DEFAULT_LADDER } from '~/lib/moderation/ladder.ts';
import { CALENDAR, epochOf, WORK } from './calendar.ts';
import type { CaseOf, Drill } from './case.ts';

type Picked = CaseOf<Exclude<Drill, 'classify' | 'write'>>;
type Fault = 'option' | 'clock' | 'promise' | 'ladder';

/** Where a case of one choice and the product's clocks, dates and ladder part; null where they agree. */
export function pickFault(each: Picked): Fault | null {
  switch (each.drill) {
    case 'clock':
      return clockFault(each);
    case 'promise':
      if (!each.options.includes(each.due)) return 'option';
      return promisedDay(each) === each.due ? null : 'promise';
    case 'ladder':
      return nextStep(each) === each.next ? null : 'ladder';
    default:
      return each.right < each.options.length ? null : 'option';
  }
}

function clockFault({ policy: id, track, clock, from, due, options }: CaseOf<'clock'>): Fault | null {
  const preset = POLICY_PRESETS.find((known) => known.id === id);
  if (!options.includes(due)) return 'option';
  const start = new Date(epochOf(from)).toISOString();
  const run = preset ? runClock(policyFrom(preset), track, clock, start, WORK) : null;
  return run && Date.parse(run.dueAt) === epochOf(due) ? null : 'clock';
}

function promisedDay({ said, today }: CaseOf<'promise'>): string | null {
  const isWorking = (each: string) => {
    const { year, month, date } = partsOf(each);
    return spansOn(CALENDAR, { year, month, day: date }).length > 0;
  };
  const clock = { today, addWorkDays: (day: string, count: number) => addWorkingDays(day, count, isWorking) };
  return findDueDates(level(said), clock)[0]?.due ?? null;
}

function nextStep({ measures, now, threat }: CaseOf<'ladder'>): string {
  const given = measures.map(({ at, ...rest }) => ({ ...rest, at: new Date(epochOf(at)).toISOString() }));
  return climb(DEFAULT_LADDER, given, new Date(epochOf(now)), threat).next;
}
