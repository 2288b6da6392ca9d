import { sayDuration } from '~/lib/locale/duration.ts';
import { language, say } from '~/lib/locale/say.ts';
import type { Column } from '~/lib/report/figures/distribution.ts';
import { ratioOf, type Share } from '~/lib/report/share.ts';
import type { Cell } from '~/lib/report/sheet/sheet.ts';
import { sayWall, wallDate } from '~/lib/report/sheet/wall-time.ts';

const QUARTERS = ['I', 'II', 'III', 'IV'];

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

/** «до 30 мин», «1–2 ч», «больше 3 дней»: a column of the picture of times. */
export function sayColumn({ from, to }: Column): string {
  if (to === null) return say('report_span_over', sayDuration(from));
  return from === 0
    ? say('report_span_under', sayDuration(to))
    : say('report_span_between', sayDuration(from), sayDuration(to));
}

/** «15 ноя» for `2026-11-15`. */
export function sayDate(day: string): string {
  const format = new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return format.format(Date.parse(day));
}

/** A cell of a table as it stands on the screen; times of day are those of `zone`. */
export function sayCell(cell: Cell | undefined, zone: string): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return new Intl.NumberFormat(language()).format(cell);
  if ('lasts' in cell) return sayDuration(cell.lasts);
  if ('ratio' in cell) return sayRatio(cell.ratio);
  return 'day' in cell ? sayDate(cell.day) : sayWall(wallDate(cell.moment, zone));
}

/** «ноябрь 2026 г.», «IV квартал 2026 года», «2026 год» for the name of a period. */
export function sayPeriod(name: string): string {
  const [year = '', part = ''] = name.split('-');
  if (part === '') return say('report_year', year);
  if (part.startsWith('q')) return say('report_quarter', QUARTERS[Number(part.slice(1)) - 1] ?? part, year);
  const format = new Intl.DateTimeFormat(language(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${name}-01T00:00:00Z`));
}
