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

/** A number of hours or days in whole words: «24 часа», «7 дней». */
export function sayWhole(value: number, name: 'day' | 'hour'): string {
  return unit(value, name, 'long');
}

type Unit = 'day' | 'hour' | 'minute';

/** To make one costs a hundred times what it costs to use it. */
const formats = new Map<string, Intl.NumberFormat>();

function unit(value: number, name: Unit, unitDisplay: 'short' | 'long' = 'short'): string {
  const kind = `${language()} ${name} ${unitDisplay}`;
  const format = formats.get(kind) ?? unitFormat(name, unitDisplay);
  formats.set(kind, format);
  return format.format(value);
}

function unitFormat(name: Unit, unitDisplay: 'short' | 'long'): Intl.NumberFormat {
  return new Intl.NumberFormat(language(), { style: 'unit', unit: name, unitDisplay });
}

function join(first: string, second: string | false): string {
  return second ? `${first} ${second}` : first;
}
