import { language } from '~/lib/locale/say.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** «12 МБ», «1,7 ГБ»: steps of 1,000, a decimal below ten. */
export function sayBytes(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const unit = UNITS[step] ?? 'byte';
  const amount = bytes / 1000 ** step;
  const digits = amount < 10 ? 1 : 0;
  return new Intl.NumberFormat(language(), { style: 'unit', unit, maximumFractionDigits: digits }).format(
    amount,
  );
}
