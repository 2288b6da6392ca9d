import { sayRule } from '~/components/common/say-coach.ts';
import type { Told } from '~/components/dashboard/report/told.ts';
import { say } from '~/lib/locale/say.ts';
import type { Cell, Sheet } from '~/lib/report/sheet/sheet.ts';
import { long, narrow, shareCells, wide } from './parts.ts';

/** Removals with their rule and the number of their evidence; nobody who wrote is named. */
export function removalSheet({ conduct: { removals }, pageName }: Told): Sheet {
  return {
    name: say('report_removals'),
    columns: [
      narrow(say('report_col_when')),
      wide(say('dashboard_col_page')),
      narrow(say('report_col_by')),
      wide(say('report_col_page_rule')),
      narrow(say('report_col_appeal')),
      narrow(say('audit_review')),
      wide(say('report_col_evidence')),
    ],
    rows: removals.map(({ removal, page, appeal, ruling }): Cell[] => [
      { moment: removal.at },
      pageName(page),
      say(`audit_by_${removal.by}`),
      removal.rule && `${removal.rule.number}. ${removal.rule.text}`,
      say(`audit_appeal_${appeal}`),
      say(`audit_ruling_${ruling}`),
      removal.snapshot ?? say('report_no_snapshot'),
    ]),
  };
}

/** How often answers kept each rule of the coach. */
export function qualitySheet({ quality }: Told): Sheet {
  return {
    name: say('report_quality'),
    columns: [
      wide(say('coachview_col_rule')),
      narrow(say('report_col_kept')),
      narrow(say('report_col_of')),
      narrow(say('report_col_ratio')),
    ],
    rows: (quality?.rules ?? []).map(({ rule, kept }) => [sayRule(rule), ...shareCells(kept)]),
  };
}

/** Of the answers that went through the composer here: how many left with what a hint had spoken of. */
export function hintSheet({ conduct: { coach } }: Told): Sheet {
  const left = coach.rules.filter((rule) => rule.left > 0).sort((one, other) => other.left - one.left);
  return {
    name: say('report_hints'),
    columns: [
      wide(say('coachview_col_rule')),
      narrow(say('coachview_col_left')),
      narrow(say('report_col_of')),
      narrow(say('report_col_ratio')),
    ],
    rows: left.map((one) => [sayRule(one.rule), ...shareCells({ part: one.left, of: coach.n })]),
  };
}

/** Rules that were broken most often with sentences to talk over; no page, no author, no resident. */
export function digestSheet({ quality }: Told): Sheet {
  const broken = (quality?.rules ?? [])
    .filter(({ kept }) => kept.part < kept.of)
    .sort((one, other) => one.kept.part - other.kept.part);
  return {
    name: say('report_digest'),
    columns: [
      wide(say('coachview_col_rule')),
      narrow(say('report_col_broken')),
      narrow(say('report_col_of')),
      long(say('report_col_example')),
    ],
    rows: broken.map(({ rule, kept, examples }) => [
      sayRule(rule),
      kept.of - kept.part,
      kept.of,
      examples.join('\n') || null,
    ]),
  };
}
