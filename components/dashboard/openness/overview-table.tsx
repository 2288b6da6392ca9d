import { Icon } from '~/components/common/icon.tsx';
import { sayDay } from '~/components/common/say-day.ts';
import { writeAddress } from '~/components/dashboard/address.ts';
import { PageCell } from '~/components/dashboard/common/page-cell.tsx';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { say } from '~/lib/locale/say.ts';
import { OPENNESS_STEPS } from '~/lib/log/openness/openness-events.ts';
import type { OpennessLine, PageOpenness } from '~/lib/report/openness.ts';
import { standingOf } from './say-openness.ts';

type Props = { pages: readonly PageOpenness[]; pageName: PageName };

/** All pages with their six steps, each cell a word and the day of the last look. */
export function OverviewTable({ pages, pageName }: Props) {
  return (
    <div class="wide">
      <table class="rows numbers openness-table">
        <caption class="unseen">{say('openness_title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('dashboard_col_page')}</th>
            {OPENNESS_STEPS.map((step) => (
              <th key={step} scope="col">
                {say(`openness_${step}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pages.map(({ page, steps }) => (
            <tr key={page} data-testid="openness-page" data-page={page}>
              <th scope="row">
                <a href={writeAddress('openness', { page })}>
                  <PageCell page={page} pageName={pageName} />
                </a>
              </th>
              {steps.map((line) => (
                <StandingCell key={line.step} line={line} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StandingCell({ line }: { line: OpennessLine }) {
  const { icon, tone, word } = standingOf(line);
  return (
    <td data-name={`${say(`openness_${line.step}`)}:`} data-tone={tone}>
      <span class="standing">
        <Icon name={icon} />
        {word}
      </span>
      {line.at && <span class="quiet standing-day">{sayDay(line.at)}</span>}
    </td>
  );
}
