import { language } from './say.ts';

/** Hours and minutes for `Intl.DateTimeFormat` as the user's language writes them: «09:05», but “9:05 AM”. */
export function clockFields(): Pick<Intl.DateTimeFormatOptions, 'hour' | 'minute'> {
  return { hour: language() === 'ru' ? '2-digit' : 'numeric', minute: '2-digit' };
}
