import { language } from '~/lib/locale/say.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** «12 МБ»: whole numbers, steps of 1,000. */
export function sayBytes(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const unit = UNITS[step] ?? 'byte';
  const format = new Intl.NumberFormat(language(), { style: 'unit', unit, maximumFractionDigits: 0 });
  return format.format(bytes / 1000 ** step);
}
