import { sayPage } from '~/components/dashboard/common/page-cell.tsx';
import { OUTCOMES } from '~/components/dashboard/report/columns.ts';
import { sayWeekday } from '~/components/dashboard/report/say-figures.ts';
import type { Told } from '~/components/dashboard/report/told.ts';
import { say } from '~/lib/locale/say.ts';
import type { Sheet } from '~/lib/report/sheet/sheet.ts';
import { narrow, shareCells, wide } from './parts.ts';

/** The queue at the end of each day. */
export function backlogSheet({ report: { backlog } }: Told): Sheet {
  return {
    name: say('report_backlog'),
    columns: [narrow(say('report_col_weekday')), narrow(say('report_col_open'))],
    rows: backlog.map(({ day, open }) => [{ day }, open]),
  };
}

/** When people write, by weekday and hour of the territory. */
export function loadSheet({ report: { hours } }: Told): Sheet {
  return {
    name: say('report_load'),
    columns: [
      narrow(say('report_col_weekday')),
      ...Array.from({ length: 24 }, (_, hour) => ({ name: String(hour), width: 5 })),
    ],
    rows: hours.load.map((row, weekday) => [sayWeekday(weekday), ...row]),
  };
}

/** How people took their answers. */
export function outcomeSheet({ report: { outcomes } }: Told): Sheet {
  return {
    name: say('report_outcomes'),
    columns: [
      wide(say('triage_outcome')),
      narrow(say('report_col_part')),
      narrow(say('report_col_of')),
      narrow(say('report_col_ratio')),
    ],
    rows: OUTCOMES.map((outcome) => [
      say(`triage_outcome_${outcome}`),
      ...shareCells({ part: outcomes[outcome], of: outcomes.n }),
    ]),
  };
}

/** What people write about, the most frequent first. */
export function topicSheet({ report: { topics } }: Told): Sheet {
  return {
    name: say('report_topics'),
    columns: [wide(say('triage_topic')), narrow(say('report_comments'))],
    rows: topics.map(({ topic, n }) => [say(`triage_topic_${topic}`), n]),
  };
}

/** Days on which a topic came up far more often than usual. */
export function surgeSheet({ surges }: Told): Sheet {
  return {
    name: say('report_surges'),
    columns: [
      narrow(say('report_col_weekday')),
      wide(say('triage_topic')),
      narrow(say('report_comments')),
      narrow(say('report_col_usual')),
      narrow(say('report_col_weeks')),
    ],
    rows: (surges ?? []).map(({ day, topic, count, usual, weeks }) => [
      { day },
      say(`triage_topic_${topic}`),
      count,
      Math.round(usual * 10) / 10,
      weeks,
    ]),
  };
}

/** How much of each page was looked at, in the order of pages. */
export function coverageSheet({ report: { pages }, pageName }: Told): Sheet {
  return {
    name: say('report_coverage'),
    columns: [
      wide(say('dashboard_col_page')),
      narrow(say('report_col_posts')),
      narrow(say('dashboard_col_seen')),
      narrow(say('report_col_of')),
    ],
    rows: pages.map(({ page, coverage: { posts, seen, total } }) => [
      sayPage(page, pageName),
      posts,
      seen,
      total ?? say('common_unknown'),
    ]),
  };
}
