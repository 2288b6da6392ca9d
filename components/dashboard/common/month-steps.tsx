import { Icon } from '~/components/common/icon.tsx';
import { type Section, writeAddress } from '~/components/dashboard/address.ts';
import { sayPeriod } from '~/components/dashboard/report/say-figures.ts';
import { say } from '~/lib/locale/say.ts';
import { periodAfter } from '~/lib/report/period.ts';

type Props = {
  section: Section;
  /** `YYYY-MM` that is looked at, and the one that it is: none comes after it. */
  month: string;
  current: string;
};

/** The month of a view with the way to the one before and after. */
export function MonthSteps({ section, month, current }: Props) {
  const before = periodAfter(month, -1);
  const after = periodAfter(month, 1);
  return (
    <div class="report-ways">
      <a
        class="bare step"
        href={writeAddress(section, { month: before })}
        aria-label={say('report_month_before', sayPeriod(before))}
      >
        <Icon name="chevron-left" />
      </a>
      <h2 aria-live="polite">{sayPeriod(month)}</h2>
      {month < current && (
        <a
          class="bare step"
          href={writeAddress(section, { month: after === current ? null : after })}
          aria-label={say('report_month_after', sayPeriod(after))}
        >
          <Icon name="chevron-right" />
        </a>
      )}
    </div>
  );
}
