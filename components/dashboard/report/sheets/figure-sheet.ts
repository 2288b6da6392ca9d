import { OUTCOMES, RATE_COLUMNS } from '~/components/dashboard/report/columns.ts';
import type { Told } from '~/components/dashboard/report/told.ts';
import { say } from '~/lib/locale/say.ts';
import type { Share } from '~/lib/report/share.ts';
import type { Cell, Sheet } from '~/lib/report/sheet/sheet.ts';
import { coverageWords, long, narrow, shareCells, span, wide } from './parts.ts';

/** Every figure of the report with its parts, its formula and how much was looked at. */
export function figureSheet(told: Told): Sheet {
  const covered = coverageWords(told.report.coverage);
  return {
    name: say('report_title'),
    columns: [
      wide(say('report_col_what')),
      narrow(say('report_col_part')),
      narrow(say('report_col_of')),
      narrow(say('report_col_ratio')),
      long(say('report_col_formula')),
      narrow(say('report_col_coverage')),
    ],
    rows: [...answers(told), ...times(told), ...ends(told), ...conduct(told)].map((row) => [...row, covered]),
  };
}

function answers({ report: { n, rate, awkward, networks, grades, interims } }: Told): Cell[][] {
  return [
    [say('report_comments'), n, null, null, say('report_comments_formula')],
    line(say('report_answered'), { part: rate.answered, of: rate.n }, say('report_formula_answered')),
    ...RATE_COLUMNS.slice(1).map((end) =>
      line(say(`report_rate_${end}`), { part: rate[end], of: rate.n }, say(`report_formula_${end}`)),
    ),
    line(
      say('report_awkward_answered'),
      { part: awkward.answered, of: awkward.n },
      say('report_awkward_formula'),
    ),
    ...networks.map(({ network, rate: own }) =>
      line(
        `${say('report_answered')}: ${say(network === 'vk' ? 'common_vk' : 'common_ok')}`,
        { part: own.answered, of: own.n },
        say('report_formula_network'),
      ),
    ),
    ...(['full', 'partial', 'none', 'unknown'] as const).map((grade) =>
      line(
        say(`report_grade_pages_${grade}`),
        { part: grades[grade], of: grades.n },
        say(`report_formula_grade_${grade}`),
      ),
    ),
    line(say('report_interims'), { part: interims.followed, of: interims.n }, say('report_interims_formula')),
  ];
}

function times({ report: { times: told, hours } }: Told): Cell[][] {
  const { reaction, final, withinDay, beyondDay, untimed } = told;
  const median = (name: string, ms: number | undefined, n: number | undefined): Cell[] => [
    name,
    span(ms),
    n ?? 0,
    null,
    say('report_formula_times', untimed),
  ];
  return [
    median(say('report_reaction_median'), reaction.calendar?.median, reaction.calendar?.n),
    median(say('report_final_median'), final.calendar?.median, final.calendar?.n),
    line(say('report_in_time'), told.inTime, say('report_in_time_formula')),
    line(say('report_moment_withinDay'), withinDay.share, say('report_day_formula')),
    line(say('report_moment_beyondDay'), beyondDay.share, say('report_day_formula')),
    line(say('report_asked_off'), hours.asked, say('report_off_formula')),
    line(say('report_answered_off'), hours.answered, say('report_off_formula')),
    line(say('report_asked_weekend'), hours.weekend, say('report_weekend_formula')),
  ];
}

function ends({ report: { reopened, photos, outcomes, promises, topics, n } }: Told): Cell[][] {
  const named = topics.reduce((sum, topic) => sum + topic.n, 0);
  return [
    line(say('report_reopened'), reopened, say('report_reopened_formula')),
    line(say('report_photos'), photos, say('report_photos_formula')),
    ...OUTCOMES.map((outcome) =>
      line(
        `${say('triage_outcome')}: ${say(`triage_outcome_${outcome}`)}`,
        { part: outcomes[outcome], of: outcomes.n },
        say('report_outcomes_formula', outcomes.n, outcomes.unknown),
      ),
    ),
    line(
      say('report_promises_kept'),
      { part: promises.kept, of: promises.kept + promises.missed },
      say('report_promises_formula', promises.open, promises.unknown),
    ),
    line(say('report_topics_named'), { part: named, of: n }, say('report_topics_formula', named, n)),
  ];
}

function conduct({ conduct: { handled, wrong }, quality }: Told): Cell[][] {
  return [
    line(say('audit_handled'), { part: handled.part, of: handled.n }, say('audit_handled_formula')),
    line(say('audit_wrong'), { part: wrong.part, of: wrong.n }, say('audit_wrong_formula')),
    ...(quality ? [line(say('report_repeated'), quality.repeated, say('report_repeated_formula'))] : []),
  ];
}

function line(name: string, share: Share, formula: string): Cell[] {
  return [name, ...shareCells(share), formula];
}
