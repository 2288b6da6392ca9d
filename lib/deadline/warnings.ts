import type { Holder, TeamRole } from '~/lib/comment/claim.ts';
import { type Clock, timeLeft } from './clock.ts';
import { minuteOfDay } from './zone.ts';

/** The moments at which somebody is told; `new` only for an emergency. */
export const WARNING_LEVELS = ['new', 'soon', 'urgent', 'overdue'] as const;
export type WarningLevel = (typeof WARNING_LEVELS)[number];

/** Whom a ping goes to: the one who took it, whoever is on duty, the supervisor. */
export type Recipient = 'claimer' | 'duty' | 'supervisor';

/** What this device is in its team; `role` is null without a team: then it is everybody. */
export type Station = { role: TeamRole | null; onDuty: boolean };

/** A clock that somebody may have to be told of. */
export type Watched = Pick<Clock, 'startedAt' | 'dueAt' | 'warnings'> & {
  key: string;
  emergency: boolean;
  holder: Holder;
  /** Levels that were told already, here or to a colleague. */
  told: readonly WarningLevel[];
};

export type Ping = { key: string; level: WarningLevel; to: Recipient };

/** No pings between two times of a day (`HH:MM`) in a zone; `from` after `to` runs over midnight. */
export type QuietHours = { from: string; to: string; zone: string };

/**
 * Pings to give now one by one, those to give as one digest, those that wait for the end of the quiet hours,
 * and those that fall to a colleague's device.
 */
export type WarningPlan = { pings: Ping[]; digest: Ping[]; held: Ping[]; elsewhere: Ping[] };

/** More than this at one moment is noise: it becomes a digest (product.md C22, chatwoot#15407). */
const MOST_PINGS = 3;

/**
 * Who is to be told of what at `now` (epoch ms), seen from one device of the team: at most one ping per item
 * and level, and only the highest of the levels that came at once. An emergency is told at once, pierces
 * quiet hours and is never put into a digest. What falls to a colleague is not told here later either: the
 * colleague's device told it.
 */
export function planWarnings(
  items: readonly Watched[],
  quiet: QuietHours | null,
  now: number,
  station: Station,
): WarningPlan {
  const due = items.flatMap((item) => {
    const ping = pingFor(item, now);
    return ping ? [{ ping, emergency: item.emergency, own: fallsTo(station, ping.to, item.holder) }] : [];
  });
  const elsewhere = due.filter(({ own }) => !own).map(({ ping }) => ping);
  const own = due.filter((each) => each.own);
  const pressing = own.filter(({ emergency }) => emergency).map(({ ping }) => ping);
  const others = own.filter(({ emergency }) => !emergency).map(({ ping }) => ping);
  if (quiet && isQuiet(quiet, now)) return { pings: pressing, digest: [], held: others, elsewhere };
  return others.length > MOST_PINGS
    ? { pings: pressing, digest: others, held: [], elsewhere }
    : { pings: [...pressing, ...others], digest: [], held: [], elsewhere };
}

/** Whether what is told to `to` is told on this device. */
export function fallsTo({ role, onDuty }: Station, to: Recipient, holder: Holder): boolean {
  if (role === null) return true;
  if (to === 'claimer') return holder === 'me';
  return to === 'supervisor' ? role === 'supervisor' : onDuty;
}

function pingFor(item: Watched, now: number): Ping | null {
  const level = levelOf(item, now);
  if (level === null) return null;
  const reached = WARNING_LEVELS.indexOf(level);
  const toldUpTo = Math.max(-1, ...item.told.map((told) => WARNING_LEVELS.indexOf(told)));
  return reached > toldUpTo ? { key: item.key, level, to: recipientOf(level, item.holder) } : null;
}

function levelOf(item: Watched, now: number): WarningLevel | null {
  const { tone } = timeLeft(item, now);
  if (tone !== 'calm') return tone;
  return item.emergency ? 'new' : null;
}

/**
 * Whom a level is told to: half of the time is for the one who took the comment, else for the duty; four
 * fifths, and an emergency at once, for the duty; when it is late, for the supervisor.
 */
function recipientOf(level: WarningLevel, holder: Holder): Recipient {
  if (level === 'overdue') return 'supervisor';
  return level === 'soon' && holder !== 'nobody' ? 'claimer' : 'duty';
}

/** True within quiet hours; equal times mean that there are none. */
export function isQuiet({ from, to, zone }: QuietHours, now: number): boolean {
  const [start, end, at] = [minutes(from), minutes(to), minuteOfDay(now, zone)];
  return start <= end ? at >= start && at < end : at >= start || at < end;
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
