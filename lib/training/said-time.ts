const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const VK_MONTHS = ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const OK_MONTHS = ['янв', 'фев', 'марта', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const WORDS = ['', '', 'две', 'три', 'четыре', 'пять'];
const HOURS = ['', 'час', 'два часа', 'три часа'];

const two = (value: number) => String(value).padStart(2, '0');
const clock = (date: Date) => `${date.getHours()}:${two(date.getMinutes())}`;
const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
const daysBetween = (date: Date, now: Date) => Math.round((midnight(now) - midnight(date)) / DAY);

function minutesAgo(count: number): string {
  if (count === 1) return 'минуту назад';
  const tens = count % 100 > 10 && count % 100 < 20;
  const last = count % 10;
  const form = !tens && last === 1 ? 'минуту' : !tens && last > 1 && last < 5 ? 'минуты' : 'минут';
  return `${WORDS[count] ?? count} ${form} назад`;
}

/**
 * A time as VK prints it: «только что», «две минуты назад», «час назад», «сегодня в 9:10»,
 * «вчера в 10:24», «9 дек в 11:15»; older than a year: «4 дек 2022». Zone: that of the reader.
 */
export function vkTime(at: number, now: number): string {
  const date = new Date(at);
  const today = new Date(now);
  const ago = now - at;
  if (ago < MINUTE) return 'только что';
  if (ago < HOUR) return minutesAgo(Math.floor(ago / MINUTE));
  if (ago < 4 * HOUR) return `${HOURS[Math.floor(ago / HOUR)]} назад`;
  const days = daysBetween(date, today);
  if (days === 0) return `сегодня в ${clock(date)}`;
  if (days === 1) return `вчера в ${clock(date)}`;
  const day = `${date.getDate()} ${VK_MONTHS[date.getMonth()]}`;
  return days <= 365 ? `${day} в ${clock(date)}` : `${day} ${date.getFullYear()}`;
}

/** A time as OK prints it: «22:01», «вчера 22:01», «12 янв 22:01»; older than a year: «12 мая 2023». */
export function okTime(at: number, now: number): string {
  const date = new Date(at);
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`;
  const days = daysBetween(date, new Date(now));
  if (days <= 0) return time;
  if (days === 1) return `вчера ${time}`;
  const day = `${date.getDate()} ${OK_MONTHS[date.getMonth()]}`;
  return days <= 365 ? `${day} ${time}` : `${day} ${date.getFullYear()}`;
}
