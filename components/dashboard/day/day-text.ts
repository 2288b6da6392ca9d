import { stateView } from '~/components/common/state-view.ts';
import { sayWhen } from '~/components/common/when.ts';
import { sayPage } from '~/components/dashboard/common/page-cell.tsx';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { sayShare, saySpan } from '~/components/dashboard/report/say-figures.ts';
import { sayDays } from '~/lib/locale/days.ts';
import { say } from '~/lib/locale/say.ts';
import type { DayNow, DayPast } from '~/lib/report/day-digest.ts';
import type { Pressing } from './pressing.ts';
import { nowFigures, sayDate, saySeen } from './say-day-figures.ts';

type Told = {
  date: string;
  present: DayNow | null;
  past: DayPast;
  pressing: Pressing;
  promised: Pressing;
};

/** The summary as plain text, for a chat of the team: addresses instead of words and names of citizens. */
export function dayText({ date, present, past, pressing, promised }: Told, pageName: PageName, now: number) {
  return [
    `${say('day_title')}: ${sayDate(date)}`,
    ...(present ? presentLines(present, pressing, promised, pageName, now) : []),
    '',
    ...pastLines(past),
  ].join('\n');
}

function presentLines(
  present: DayNow,
  pressing: Pressing,
  promised: Pressing,
  pageName: PageName,
  now: number,
): string[] {
  const linesOf = (title: string, { lines, of }: Pressing) =>
    of === 0
      ? []
      : [
          '',
          title,
          ...lines.map((item) => `- ${stateView(item, now).words}: ${pageOf(item.page)} ${item.url}`),
        ];
  const pageOf = (page: string) => sayPage(page, pageName);
  return [
    '',
    ...nowFigures(present).map(({ name, value }) => `${name}: ${value}`),
    saySeen(present),
    ...linesOf(say('day_pressing'), pressing),
    ...linesOf(say('day_promised'), promised),
    ...(present.unwatched.length > 0 ? ['', say('day_unwatched')] : []),
    ...present.unwatched.map(
      ({ page, lookedAt }) =>
        `- ${pageOf(page)}: ${lookedAt === null ? say('day_never') : sayWhen(lookedAt, now)}`,
    ),
  ];
}

function pastLines({ period, n, answered, inTime, median, timed, posts }: DayPast): string[] {
  if (n === 0) return [say('day_past', sayDays(period)), say('day_past_none', posts)];
  return [
    say('day_past', sayDays(period)),
    `${say('report_comments')}: ${n}`,
    `${say('report_answered')}: ${sayShare(answered)}`,
    `${say('report_in_time')}: ${sayShare(inTime)}`,
    `${say('report_reaction_median')}: ${saySpan(median ?? undefined)} (${say('report_by_calendar', timed)})`,
  ];
}
