import { language } from '~/lib/locale/say.ts';

/** «10:24:31» by the clock of the device. From ISO 8601. */
export function sayClock(iso: string): string {
  return new Intl.DateTimeFormat(language(), { timeStyle: 'medium' }).format(new Date(iso));
}
