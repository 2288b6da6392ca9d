import type { Precision } from '~/lib/comment/sighting.ts';
import { clockFields } from '~/lib/locale/clock-fields.ts';
import { language, say } from '~/lib/locale/say.ts';

/** A moment (ISO 8601) as one reads it in a list: «сегодня, 10:24», «20 нояб., 10:24», «4 дек. 2022 г., 09:15». */
export function sayWhen(at: string, now: number): string {
  return `${sayDate(at, now)}, ${sayClock(at)}`;
}

/** Hours and minutes of a moment: «10:24». */
export function sayClock(at: string): string {
  return formatOf(clockFields()).format(new Date(at));
}

/** A time of the day as settings hold it (`09:00`), as it is read: «09:00», “9:00 AM”. */
export function sayTimeOfDay(time: string): string {
  return formatOf({ ...clockFields(), timeZone: 'UTC' }).format(new Date(`1970-01-01T${time}Z`));
}

/**
 * A moment by the network, claiming no more than the network said: «около 10:00» when it gave hours,
 * the day alone when it gave a day, «неизвестно» for null.
 */
export function sayPosted(at: string | null, precision: Precision | null, now: number): string {
  if (at === null) return say('common_unknown');
  if (precision === 'day') return say('common_day_only', sayDate(at, now));
  return precision === 'hour' ? say('common_about', sayWhen(at, now)) : sayWhen(at, now);
}

/**
 * A moment as it stands on paper, whole and by which clock: «22 ноября 2026 г. в 06:21:14 GMT+3»; a time
 * that the network gave to the minute, the hour or the day says no more than that. «неизвестно» for null.
 */
export function sayExactly(at: string | null, precision: Precision | null): string {
  if (at === null) return say('common_unknown');
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  if (precision === 'day') return formatOf(day).format(new Date(at));
  const said = formatOf({
    ...day,
    ...clockFields(),
    ...(precision === 'second' && { second: '2-digit' }),
    timeZoneName: 'short',
  }).format(new Date(at));
  return precision === 'hour' ? say('common_about', said) : said;
}

function sayDate(at: string, now: number): string {
  const date = new Date(at);
  const today = new Date(now);
  if (date.toDateString() === today.toDateString()) return say('common_today');
  const sameYear = date.getFullYear() === today.getFullYear();
  return formatOf({
    day: 'numeric',
    month: 'short',
    ...(!sameYear && { year: 'numeric' }),
  }).format(date);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format of the user's language, made once: to make one costs a hundred times what it costs to use it. */
export function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language()} ${JSON.stringify(options)}`;
  const format = formats.get(name) ?? new Intl.DateTimeFormat(language(), options);
  formats.set(name, format);
  return format;
}
