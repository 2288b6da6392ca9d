import { clockFields } from './clock-fields.ts';
import { language } from './say.ts';

/** A moment (ISO 8601) for readers elsewhere, by this device's clock and with its zone: «22 ноября 2026 г. в 14:20 GMT+3». */
export function sayMoment(at: string): string {
  const format = new Intl.DateTimeFormat(language(), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...clockFields(),
    timeZoneName: 'short',
  });
  return format.format(new Date(at));
}
