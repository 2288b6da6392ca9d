import type { ComponentProps } from 'preact';
import { sayPage } from '~/components/dashboard/common/page-cell.tsx';
import { say } from '~/lib/locale/say.ts';
import { type Bar, Bars, barsHeight } from './charts/bars.tsx';
import { Heat, heatHeight } from './charts/heat.tsx';
import { LINE_HEIGHT, Line } from './charts/line.tsx';
import { Picture } from './charts/picture.tsx';
import { OUTCOMES } from './columns.ts';
import { sayDate, sayShare, sayWeekday } from './say-figures.ts';
import { coverageWords } from './sheets/parts.ts';
import { backlogSheet, coverageSheet, loadSheet, outcomeSheet, topicSheet } from './sheets/picture-sheets.ts';
import type { Told } from './told.ts';

type Props = { told: Told };

/** The queue at the end of each day. */
export function BacklogPicture({ told }: Props) {
  const { backlog, period } = told.report;
  const steps = backlog.map(({ day, open }) => ({ id: day, name: sayDate(day), n: open }));
  const most = Math.max(0, ...backlog.map(({ open }) => open));
  return (
    <Picture
      sheet={backlogSheet(told)}
      name="backlog"
      zone={period.zone}
      formula={say('report_backlog_formula')}
      told={say('report_backlog_told', backlog[0]?.open ?? 0, backlog.at(-1)?.open ?? 0, most)}
      height={() => LINE_HEIGHT}
      draw={(width) => <Line steps={steps} width={width} />}
    />
  );
}

/** When people write, by weekday and hour of the territory. */
export function LoadPicture({ told }: Props) {
  const { hours, period } = told.report;
  const names = hours.load.map((_, weekday) => sayWeekday(weekday));
  return (
    <Picture
      sheet={loadSheet(told)}
      name="load"
      zone={period.zone}
      grid
      formula={say('report_load_formula', hours.asked.of)}
      told={say('report_load_told', sayShare(hours.asked), sayShare(hours.weekend))}
      height={() => heatHeight(names.length)}
      draw={(width) => <Heat load={hours.load} names={names} width={width} />}
    >
      <p>{say('report_off_hours', sayShare(hours.asked), sayShare(hours.answered))}</p>
      <p>{say('report_weekend', sayShare(hours.weekend))}</p>
    </Picture>
  );
}

/** How people took their answers. */
export function OutcomePicture({ told }: Props) {
  const { outcomes } = told.report;
  const bars = OUTCOMES.map((outcome): Bar => {
    const share = { part: outcomes[outcome], of: outcomes.n };
    return {
      id: outcome,
      name: say(`triage_outcome_${outcome}`),
      value: sayShare(share),
      part: share.part,
      whole: share.of,
    };
  });
  return (
    <BarsPicture
      of={told}
      sheet={outcomeSheet(told)}
      name="outcomes"
      formula={say('report_outcomes_formula', outcomes.n, outcomes.unknown)}
      bars={bars}
    />
  );
}

/** What people write about. */
export function TopicPicture({ told }: Props) {
  const { topics, n } = told.report;
  const named = topics.reduce((sum, topic) => sum + topic.n, 0);
  const bars = topics.map(
    ({ topic, n: count }): Bar => ({
      id: topic,
      name: say(`triage_topic_${topic}`),
      value: String(count),
      part: count,
      whole: 0,
    }),
  );
  return (
    <BarsPicture
      of={told}
      sheet={topicSheet(told)}
      name="topics"
      formula={say('report_topics_formula', named, n)}
      bars={bars}
    />
  );
}

/** How much of each page was looked at. */
export function CoveragePicture({ told }: Props) {
  const { pages, coverage } = told.report;
  const bars = pages.map(
    ({ page, coverage: own }): Bar => ({
      id: page,
      name: sayPage(page, told.pageName),
      value: coverageWords(own),
      part: own.seen,
      whole: own.total,
    }),
  );
  return (
    <BarsPicture
      of={told}
      sheet={coverageSheet(told)}
      name="coverage"
      formula={say('report_coverage_formula', coverage.posts)}
      bars={bars}
    />
  );
}

type BarsProps = Pick<ComponentProps<typeof Picture>, 'sheet' | 'name' | 'formula'> & {
  of: Told;
  bars: Bar[];
};

function BarsPicture({ of: { report }, bars, ...picture }: BarsProps) {
  return (
    <Picture
      {...picture}
      zone={report.period.zone}
      told={bars.map(({ name, value }) => `${name}: ${value}`).join('; ')}
      height={() => barsHeight(bars)}
      draw={(width) => <Bars bars={bars} width={width} />}
    />
  );
}
