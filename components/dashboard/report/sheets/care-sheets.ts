import { sayPage } from '~/components/dashboard/common/page-cell.tsx';
import { standingOf } from '~/components/dashboard/openness/say-openness.ts';
import type { Told } from '~/components/dashboard/report/told.ts';
import { language, say } from '~/lib/locale/say.ts';
import { OPENNESS_STEPS } from '~/lib/log/openness/openness-events.ts';
import type { BlindFigures } from '~/lib/report/quality/blind-figures.ts';
import type { Sheet } from '~/lib/report/sheet/sheet.ts';
import { narrow, shareCells, wide } from './parts.ts';

/** What a blind review came to, criterion by criterion; a criterion that could be said of no answer has no share. */
export function blindSheet({ criteria, judged }: BlindFigures): Sheet {
  return {
    name: say('blind_title'),
    columns: [
      wide(say('blind_col_criterion')),
      narrow(say('blind_yes')),
      narrow(say('report_col_of')),
      narrow(say('report_col_ratio')),
      narrow(say('blind_skip')),
    ],
    rows:
      judged === 0
        ? []
        : criteria.map(({ criterion, part, of, skipped }) => [
            say(`blind_${criterion}`),
            ...shareCells({ part, of }),
            skipped,
          ]),
  };
}

/** The six steps of every page, each with the day it was looked at; what nobody looked at is unknown. */
export function opennessSheet({
  openness,
  pageName,
  report,
}: Pick<Told, 'openness' | 'pageName' | 'report'>): Sheet {
  const format = new Intl.DateTimeFormat(language(), { dateStyle: 'short', timeZone: report.period.zone });
  return {
    name: say('openness_title'),
    columns: [
      wide(say('dashboard_col_page')),
      ...OPENNESS_STEPS.map((step) => ({ name: say(`openness_${step}`), width: 24 })),
    ],
    rows: openness.map(({ page, steps }) => [
      sayPage(page, pageName),
      ...steps.map((line) => {
        const { word } = standingOf(line);
        return line.at === null ? word : `${word}, ${format.format(new Date(line.at))}`;
      }),
    ]),
  };
}
