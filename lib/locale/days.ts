import { language } from './say.ts';

/**
 * The days of a period as one says them: «20 ноября», «20–22 ноября».
 * @param from epoch ms of the midnight before the first. @param to epoch ms of the midnight after the last.
 */
export function sayDays({ from, to, zone }: { from: number; to: number; zone: string }): string {
  const format = new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'long', timeZone: zone });
  return format.formatRange(from, to - 1);
}
