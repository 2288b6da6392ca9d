import { dateIn, instantOf, minuteOfDay } from '~/lib/deadline/zone.ts';

const MINUTE = 60_000;
/** Day 0 of Excel's calendar. */
export const EXCEL_BEGINS = Date.UTC(1899, 11, 30);

/** What the clock on the wall shows in a zone, to the minute, as a Date of the same figures in UTC. */
export function wallDate(moment: string, zone: string): Date {
  const at = Date.parse(moment);
  const { year, month, day } = dateIn(at, zone);
  return new Date(Date.UTC(year, month - 1, day) + minuteOfDay(at, zone) * MINUTE);
}

/** The moment (ISO 8601) at which the clock on the wall shows these figures in a zone. */
export function momentOf(wall: Date, zone: string): string {
  const [year, month, day] = [wall.getUTCFullYear(), wall.getUTCMonth() + 1, wall.getUTCDate()];
  const minutes = wall.getUTCHours() * 60 + wall.getUTCMinutes() + wall.getUTCSeconds() / 60;
  return new Date(instantOf({ year, month, day }, minutes, zone)).toISOString();
}

/** «18.11.2026 13:24», as Russian programs write and read it. */
export function sayWall(wall: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${two(wall.getUTCDate())}.${two(wall.getUTCMonth() + 1)}.${wall.getUTCFullYear()}`;
  return `${day} ${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}`;
}

/** «2:57:00»: hours, minutes and seconds; hours go beyond a day. */
export function saySpan(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
