import { clockFields } from '~/lib/locale/clock-fields.ts';
import { language } from '~/lib/locale/say.ts';

/** A moment of a case (`2026-11-18T19:40`, by the wall clock there): «ср, 18 ноября, 19:40». */
export function sayMoment(moment: string): string {
  return format(`${moment}:00Z`, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    ...clockFields(),
  });
}

/** A day of a case (`2026-11-18`): «среда, 18 ноября 2026 г.». */
export function sayCaseDay(day: string): string {
  return format(`${day}T00:00:00Z`, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** A day of the calendar of this device by a moment (ISO 8601): «22 ноября 2026 г.». */
export function sayLongDay(iso: string): string {
  return new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(iso),
  );
}

function format(iso: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language(), { ...options, timeZone: 'UTC' }).format(new Date(iso));
}
