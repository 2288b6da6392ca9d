import { language } from './say.ts';

const MINUTE = 60_000;

/**
 * A span of time as a moderator reads it, from ms: «20 мин», «3 ч 20 мин», «2 д. 4 ч».
 * Whole minutes, rounded down; never more than two units.
 */
export function sayDuration(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / MINUTE);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  if (days > 0) return join(unit(days, 'day'), hours > 0 && unit(hours, 'hour'));
  if (hours > 0) return join(unit(hours, 'hour'), rest > 0 && unit(rest, 'minute'));
  return unit(rest, 'minute');
}

type Unit = 'day' | 'hour' | 'minute';

/** To make one costs a hundred times what it costs to use it. */
const formats = new Map<string, Intl.NumberFormat>();

function unit(value: number, name: Unit): string {
  const kind = `${language()} ${name}`;
  const format = formats.get(kind) ?? unitFormat(name);
  formats.set(kind, format);
  return format.format(value);
}

function unitFormat(name: Unit): Intl.NumberFormat {
  return new Intl.NumberFormat(language(), { style: 'unit', unit: name, unitDisplay: 'short' });
}

function join(first: string, second: string | false): string {
  return second ? `${first} ${second}` : first;
}
