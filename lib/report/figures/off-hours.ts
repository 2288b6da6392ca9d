import type { WorkTime } from '~/lib/deadline/work-time.ts';
import { dateIn, minuteOfDay } from '~/lib/deadline/zone.ts';
import type { ReportCase } from '~/lib/report/report-case.ts';
import { type Share, shareOf } from '~/lib/report/share.ts';
import { weekdayOf } from '~/lib/text/day.ts';

/** When people write and when the page answers; only moments known to the minute are counted. */
export type OffHours = {
  /** Comments written outside working time, on Saturday or Sunday among them. */
  asked: Share;
  /** Of the answers, those given outside working time. */
  answered: Share;
  /** Comments written on Saturday or Sunday. */
  weekend: Share;
  /** Comments by weekday (0 is Monday) and hour of the territory: `load[weekday][hour]`. */
  load: number[][];
};

const MINUTE = 60_000;
/** Row of the load in which the weekend begins. */
const SATURDAY = 5;

/** Counts all comments of citizens, thanks among them: people write whatever is owed. */
export function offHours(cases: readonly ReportCase[], work: WorkTime): OffHours {
  const asked = cases.flatMap(({ postedAt }) => postedAt ?? []);
  const answered = cases.flatMap(({ answers }) => answers.flatMap(({ at }) => at ?? []));
  const isOff = (at: number) => work.between(at, at + MINUTE) === 0;
  const load = loadOf(asked, work.zone);
  const weekend = load.slice(SATURDAY).flat();
  return {
    asked: shareOf(asked, isOff),
    answered: shareOf(answered, isOff),
    weekend: { part: weekend.reduce((sum, count) => sum + count, 0), of: asked.length },
    load,
  };
}

function loadOf(moments: readonly number[], zone: string): number[][] {
  const load = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const at of moments) {
    const hours = load[weekdayOf(dateIn(at, zone)) - 1];
    const hour = Math.floor(minuteOfDay(at, zone) / 60);
    if (hours) hours[hour] = (hours[hour] ?? 0) + 1;
  }
  return load;
}
