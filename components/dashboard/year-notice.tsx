import { Icon } from '~/components/common/icon.tsx';
import { say } from '~/lib/locale/say.ts';

/** Told where deadlines are looked at: the days off of `year` are not in the calendar, and where to add them. */
export function YearNotice({ year }: { year: number }) {
  return (
    <div class="message" data-tone="soon" role="note">
      <Icon name="triangle" />
      <p>
        {say('dashboard_year_missing', year)}{' '}
        <a href="options.html#calendar" target="_blank" rel="noreferrer">
          {say('dashboard_year_add')}
        </a>
      </p>
    </div>
  );
}
