import { Icon } from '~/components/common/icon.tsx';
import { language, say } from '~/lib/locale/say.ts';
import { monthAfter } from '~/lib/report/period.ts';
import { type Section, writeAddress } from './address.ts';

type Props = {
  section: Section;
  /** `YYYY-MM` that is looked at, and the one that it is: none comes after it. */
  month: string;
  current: string;
};

/** The month of a view with the way to the one before and after. */
export function MonthSteps({ section, month, current }: Props) {
  const before = monthAfter(month, -1);
  const after = monthAfter(month, 1);
  return (
    <div class="report-ways">
      <a
        class="bare step"
        href={writeAddress(section, { month: before })}
        aria-label={say('report_month_before', sayMonth(before))}
      >
        <Icon name="chevron-left" />
      </a>
      <h2 aria-live="polite">{sayMonth(month)}</h2>
      {month < current && (
        <a
          class="bare step"
          href={writeAddress(section, { month: after === current ? null : after })}
          aria-label={say('report_month_after', sayMonth(after))}
        >
          <Icon name="chevron-right" />
        </a>
      )}
    </div>
  );
}

/** «ноябрь 2026 г.» for `2026-11`. */
export function sayMonth(month: string): string {
  const format = new Intl.DateTimeFormat(language(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}
