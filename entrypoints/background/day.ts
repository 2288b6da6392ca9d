import { calendarFrom } from '~/lib/deadline/calendar.ts';
import { digestSpan } from '~/lib/deadline/digest-time.ts';
import { workTimeOf } from '~/lib/deadline/work-time.ts';
import { dateIn } from '~/lib/deadline/zone.ts';
import { sayDays } from '~/lib/locale/days.ts';
import { say } from '~/lib/locale/say.ts';
import { readChecks } from '~/lib/log/openness/read-openness.ts';
import type { Overview } from '~/lib/log/queue/overview.ts';
import { readOverview } from '~/lib/log/queue/overview-reader.ts';
import { readReportRows } from '~/lib/log/queue/report-rows.ts';
import { takeDigest } from '~/lib/log/queue/take-digest.ts';
import { mergeTeam, type TeamView } from '~/lib/log/team/merge.ts';
import { createTeamReader } from '~/lib/log/team/read-team.ts';
import { type DayNow, type DayPast, dayNow, dayPast } from '~/lib/report/day-digest.ts';
import { knownPages } from '~/lib/settings/known-pages.ts';
import type { Settings } from '~/lib/settings/schema.ts';
import { readSettings } from '~/lib/settings/store.ts';
import { teamView } from './team.ts';
import { followBoard } from './team-board.ts';
import { tellOfDay } from './warnings.ts';

/** What the hub told longer ago says too little of a morning. */
const FRESH_MS = 10 * 60_000;
/** How long the hub is waited for. */
const HEAR_MS = 5_000;

/** Tells the summary of the day when its hour has come, or as soon as it can be told after that. */
export async function summarise(): Promise<void> {
  const settings = await readSettings();
  const { digest, quiet, calendar } = settings;
  const hours = quiet.on ? { from: quiet.from, to: quiet.to, zone: calendar.zone } : null;
  const now = new Date();
  if (!(await takeDigest(digest, calendarFrom(calendar), hours, now))) return;
  const { present, past } = await dayDigest(settings, now.getTime());
  if (present.totals.pages === 0) return;
  await tellOfDay(sayPresent(present), sayRest(present, past));
}

/** The figures of the board and of the report, counted as those count them. */
async function dayDigest(settings: Settings, now: number): Promise<{ present: DayNow; past: DayPast }> {
  const calendar = calendarFrom(settings.calendar);
  const span = digestSpan(settings.digest, calendar, dateIn(now, calendar.zone));
  const [overview, rows, checks, team] = await Promise.all([
    readOverview(),
    readReportRows(span.from, span.to),
    readChecks(),
    teamView(),
  ]);
  const known = (await teamOverview(overview, now)) ?? overview;
  const source = { ...known, pages: knownPages(settings, known.pages) };
  return {
    present: dayNow(source, team.hub === 'none' ? null : team.claims, checks, now),
    past: dayPast(rows, span, workTimeOf(calendar), now),
  };
}

/** What the whole team knows, as the board shows it; null without a team, and where the hub was not heard just now. */
async function teamOverview(own: Overview, now: number): Promise<TeamView | null> {
  // The summary is told whatever the hub does, and before a browser may stop this worker.
  const heard = followBoard().catch(() => undefined);
  await Promise.race([heard, new Promise((done) => setTimeout(done, HEAR_MS))]);
  const board = await createTeamReader()();
  if (!board) return null;
  const { opened, told, heardAt, downSince } = board.state;
  const fresh = downSince === null && heardAt !== null && now - Date.parse(heardAt) < FRESH_MS;
  return opened && told && fresh ? mergeTeam(own, board) : null;
}

/** Before the first look a zero would claim what nobody has seen. */
function sayPresent({ totals: { open, overdue, pages, unseen } }: DayNow): string {
  return unseen === pages ? say('day_told_unseen') : say('day_told', open, overdue);
}

function sayRest({ totals, unwatched, asking }: DayNow, { period, answered }: DayPast): string {
  const parts = [
    totals.burning > 0 && say('day_told_burning', totals.burning),
    answered.of > 0 && say('day_told_past', sayDays(period), answered.part, answered.of),
    unwatched.length > 0 && say('day_told_unwatched', unwatched.length, totals.pages),
    asking.length > 0 && say('day_told_openness', asking.length),
    totals.total === null
      ? say('day_told_seen_unknown', totals.seen)
      : say('day_told_seen', totals.seen, totals.total),
  ];
  return parts.filter(Boolean).join(' ');
}
