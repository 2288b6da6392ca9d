import { language } from '~/lib/locale/say.ts';

/** «3 сен», with the year when it is another one: «3 сен 2025 г.». From ISO 8601. */
export function sayDay(iso: string): string {
  const date = new Date(iso);
  const year = date.getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' as const };
  return new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short', ...year }).format(date);
}
