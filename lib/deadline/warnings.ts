import { plusDays } from '~/lib/text/day.ts';
import { type Clock, timeLeft } from './clock.ts';
import { dateIn, instantOf, minuteOfDay } from './zone.ts';

/** The moments at which somebody is told; `new` only for an emergency. */
export const WARNING_LEVELS = ['new', 'soon', 'urgent', 'overdue'] as const;
export type WarningLevel = (typeof WARNING_LEVELS)[number];

/** Whom a ping goes to: the one who took it, whoever is on duty, the supervisor. */
export type Recipient = 'claimer' | 'duty' | 'supervisor';

/** A clock that somebody may have to be told of. */
export type Watched = Pick<Clock, 'startedAt' | 'dueAt' | 'warnings'> & {
  key: string;
  emergency: boolean;
  claimed: boolean;
  /** Levels that were told already. */
  told: readonly WarningLevel[];
};

export type Ping = { key: string; level: WarningLevel; to: Recipient };

/** No pings between two times of a day (`HH:MM`) in a zone; `from` after `to` runs over midnight. */
export type QuietHours = { from: string; to: string; zone: string };

/** Pings to give now one by one, those to give as one digest, and those that wait for the end of the quiet hours. */
export type WarningPlan = { pings: Ping[]; digest: Ping[]; held: Ping[] };

/** More than this at one moment is noise: it becomes a digest (product.md C22, chatwoot#15407). */
const MOST_PINGS = 3;

/**
 * Who is to be told of what at `now` (epoch ms): at half of the time the one who claimed it (the duty
 * where nobody did), at 80 % the duty, when it is late the supervisor; at most one ping per item and
 * level, and only the highest of the levels that came at once. An emergency is told at once, pierces
 * quiet hours and is never put into a digest.
 */
export function planWarnings(items: readonly Watched[], quiet: QuietHours | null, now: number): WarningPlan {
  const due = items.flatMap((item) => {
    const ping = pingFor(item, now);
    return ping ? [{ ping, emergency: item.emergency }] : [];
  });
  const pressing = due.filter(({ emergency }) => emergency).map(({ ping }) => ping);
  const others = due.filter(({ emergency }) => !emergency).map(({ ping }) => ping);
  if (quiet && isQuiet(quiet, now)) return { pings: pressing, digest: [], held: others };
  return others.length > MOST_PINGS
    ? { pings: pressing, digest: others, held: [] }
    : { pings: [...pressing, ...others], digest: [], held: [] };
}

function pingFor(item: Watched, now: number): Ping | null {
  const level = levelOf(item, now);
  if (level === null) return null;
  const reached = WARNING_LEVELS.indexOf(level);
  const toldUpTo = Math.max(-1, ...item.told.map((told) => WARNING_LEVELS.indexOf(told)));
  return reached > toldUpTo ? { key: item.key, level, to: recipientOf(item, level) } : null;
}

function levelOf(item: Watched, now: number): WarningLevel | null {
  const { tone } = timeLeft(item, now);
  if (tone !== 'calm') return tone;
  return item.emergency ? 'new' : null;
}

function recipientOf({ claimed }: Watched, level: WarningLevel): Recipient {
  if (level === 'overdue') return 'supervisor';
  return level === 'soon' && claimed ? 'claimer' : 'duty';
}

/** True within quiet hours; equal times mean that there are none. */
export function isQuiet({ from, to, zone }: QuietHours, now: number): boolean {
  const [start, end, at] = [minutes(from), minutes(to), minuteOfDay(now, zone)];
  return start <= end ? at >= start && at < end : at >= start || at < end;
}

/** When the quiet hours that hold at `now` end, epoch ms. */
export function quietUntil({ to, zone }: QuietHours, now: number): number {
  const today = dateIn(now, zone);
  const end = instantOf(today, minutes(to), zone);
  return end > now ? end : instantOf(plusDays(today, 1), minutes(to), zone);
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
