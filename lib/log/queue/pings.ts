import { z } from 'zod';
import type { Holder } from '~/lib/comment/claim.ts';
import {
  fallsTo,
  isQuiet,
  planWarnings,
  type QuietHours,
  type Station,
  WARNING_LEVELS,
  type WarningLevel,
  type Watched,
} from '~/lib/deadline/warnings.ts';
import { dateIn, minuteOfDay } from '~/lib/deadline/zone.ts';
import { database } from '~/lib/log/database.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import { isoDate } from '~/lib/text/day.ts';

/** A comment that somebody is told of now. */
export type PingLine = { key: string; level: WarningLevel; url: string; text: string; dueAt: string };

/** What is told now: each of `alone` by itself, all of `digest` as one; promises whose last day is today. */
export type Pings = { alone: PingLine[]; digest: PingLine[]; promises: number };

const TOLD = 'pings.told';
const MORNING = 'pings.morning';
const MORNING_MINUTE = 9 * 60;

const toldSchema = z.record(z.string(), z.array(z.enum(WARNING_LEVELS)));

/** For whom this device tells: what it is in its team, and who holds a comment now. */
export type PingFor = { station: Station; holderOf: (key: string) => Holder };

/**
 * What is to be told at `now` about running clocks and today's promises on this device, written down as told
 * in the same transaction: a worker that dies afterwards tells nothing twice. A new deadline of a comment
 * begins anew.
 * @param quiet null when there are no quiet hours. @param zone the territory's, for its mornings.
 */
export async function takePings(
  quiet: QuietHours | null,
  zone: string,
  now: Date,
  { station, holderOf }: PingFor,
): Promise<Pings> {
  return database.transaction('rw', database.comments, database.meta, async () => {
    const open = await database.comments.where('dueAt').above('').toArray();
    const before = toldSchema.catch({}).parse((await database.meta.get(TOLD))?.value);
    const rows = new Map(open.filter((row) => !row.reopened).map((row) => [nameOf(row), row]));
    const watched = [...rows].flatMap(([name, row]) =>
      watchedOf(name, row, holderOf(row.key), before[name] ?? []),
    );
    const { pings, digest, elsewhere } = planWarnings(watched, quiet, now.getTime(), station);
    const told = Object.fromEntries(watched.map(({ key, told }) => [key, [...told]]));
    for (const { key, level } of [...pings, ...digest, ...elsewhere])
      told[key] = [...(told[key] ?? []), level];
    await database.meta.put({ name: TOLD, value: told });
    // Held back, it is told when the quiet hours end.
    const tellsMorning = fallsTo(station, 'duty', 'nobody') && !(quiet && isQuiet(quiet, now.getTime()));
    const lineOf = ({ key, level }: { key: string; level: WarningLevel }): PingLine[] => {
      const row = rows.get(key);
      return row?.dueAt ? [{ key: row.key, level, url: row.url, text: row.text, dueAt: row.dueAt }] : [];
    };
    return {
      alone: pings.flatMap(lineOf),
      digest: digest.flatMap(lineOf),
      promises: tellsMorning ? await takeMorning(zone, now) : 0,
    };
  });
}

/** One name for one deadline: when it moves, its warnings begin anew. */
function nameOf({ key, dueAt }: CommentRow): string {
  return `${key} ${dueAt}`;
}

function watchedOf(name: string, row: CommentRow, holder: Holder, told: WarningLevel[]): Watched[] {
  if (row.startedAt === null || row.dueAt === null) return [];
  const warnings = row.triage?.warnings;
  return [
    {
      key: name,
      startedAt: row.startedAt,
      dueAt: row.dueAt,
      ...(warnings && { warnings }),
      emergency: row.urgent !== null && row.state === 'unanswered' && !row.triage?.passed,
      holder,
      told,
    },
  ];
}

/** How many open promises end today; told once, on the morning of the territory. */
async function takeMorning(zone: string, now: Date): Promise<number> {
  const today = isoDate(dateIn(now.getTime(), zone));
  if (minuteOfDay(now.getTime(), zone) < MORNING_MINUTE) return 0;
  if ((await database.meta.get(MORNING))?.value === today) return 0;
  await database.meta.put({ name: MORNING, value: today });
  return database.comments.filter(({ triage }) => triage?.promise?.due === today).count();
}
