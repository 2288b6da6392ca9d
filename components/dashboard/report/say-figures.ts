import { sayDuration } from '~/lib/locale/duration.ts';
import { language, say } from '~/lib/locale/say.ts';
import { ratioOf, type Share } from '~/lib/report/share.ts';

/** «12 из 40 (30 %)»; «нет данных» of nothing. A percentage never stands without what it is of. */
export function sayShare(share: Share): string {
  const ratio = ratioOf(share);
  return ratio === null ? say('report_no_data') : say('report_share', share.part, share.of, sayRatio(ratio));
}

/** A span in ms as one reads it; «нет данных» where there was none to measure. */
export function saySpan(ms: number | undefined): string {
  return ms === undefined ? say('report_no_data') : sayDuration(ms);
}

/** «пн» for 0, Monday. */
export function sayWeekday(weekday: number): string {
  const format = new Intl.DateTimeFormat(language(), { weekday: 'short', timeZone: 'UTC' });
  // The first of January 2024 was a Monday.
  return format.format(Date.UTC(2024, 0, 1 + weekday));
}

function sayRatio(ratio: number): string {
  return new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 1 }).format(ratio);
}
