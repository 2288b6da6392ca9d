import { useMemo } from 'preact/hooks';
import { fileName, saveFile } from '~/components/common/save-file.ts';
import { TeamContext } from '~/components/common/team-context.ts';
import { useRole } from '~/components/common/use-role.ts';
import { useSettings } from '~/components/common/use-settings.ts';
import { useUnread } from '~/components/common/use-unread.ts';
import { REMOVAL_ACTIONS } from '~/components/removals/live-removals.ts';
import { calendarFrom, missingYear } from '~/lib/deadline/calendar.ts';
import { dateIn } from '~/lib/deadline/zone.ts';
import { say } from '~/lib/locale/say.ts';
import type { TargetFigures } from '~/lib/log/outbox/outbox-figures.ts';
import { parkedFile } from '~/lib/log/outbox/parked-lines.ts';
import { send } from '~/lib/messages/send.ts';
import { knownPages } from '~/lib/settings/known-pages.ts';
import { pageNamer } from '~/lib/settings/page-namer.ts';
import type { Settings } from '~/lib/settings/schema.ts';
import { Dashboard } from './dashboard.tsx';
import type { DashboardActions, DashboardData, Receiver } from './data.ts';
import { FILE_ACTIONS } from './files/live-files.ts';
import { type LiveData, useLiveData } from './live/live-data.ts';
import { useQueueTop } from './live/live-queue-top.ts';
import { useRest } from './live/live-rest.ts';
import { hasTeamBoard, useTeam } from './live/live-team.ts';
import { LOG_ACTIONS } from './log/live-log.ts';
import { PERSON_ACTIONS } from './person/live-person.ts';
import type { Rest } from './queue/rest.ts';
import type { ReviewsData } from './review/data.ts';
import { useReviews } from './review/live-reviews.ts';
import { VIEW_ACTIONS } from './saved/live-views.ts';
import { useTeamBoard } from './team/live-team-board.ts';
import { useTeamRemovals } from './team/live-team-removals.ts';
import { readSaidAnywhere, searchTeam } from './team/team-answers.ts';
import type { TeamData } from './team/team-data.ts';

const ACTIONS: Omit<DashboardActions, 'reviews'> = {
  checkNow: async () => {
    await send('sync.now', {});
    return { ok: true };
  },
  retry: (row) => send('sync.retry', { row }),
  retryAlike: (row) => send('sync.retry', { row, alike: true }),
  saveLine: async (row) => {
    const text = await parkedFile(row);
    if (text === null) return { ok: false, reason: say('dashboard_line_gone') };
    saveFile(fileName('otklik-record', new Date()), [text]);
    return { ok: true };
  },
  removals: REMOVAL_ACTIONS,
  triage: {
    decide: (keys, decision) => send('triage.decide', { keys, decision }),
    askFacts: (key) => send('facts.look', { key }),
    look: (key) => send('triage.look', { key }),
    fields: (key) => send('incident.fields', { key }),
    note: (key, text) => send('note.write', { key, text }),
    said: readSaidAnywhere,
  },
  searchTeam,
  log: LOG_ACTIONS,
  files: FILE_ACTIONS,
  person: PERSON_ACTIONS,
  views: VIEW_ACTIONS,
};

/** The dashboard over the log and the settings of this device; what changes there changes here. */
export function LiveDashboard() {
  const settings = useSettings()?.settings ?? null;
  const targets = settings?.targets.map(({ id }) => id).join(' ') ?? '';
  const top = useQueueTop();
  // The first lines first: the whole log keeps the browser busy for longer than the eye waits.
  const log = useLiveData(top.asked ? null : settings);
  const overview = log?.overview ?? null;
  const rest = useRest(overview);
  const known = useRole();
  const supervises = known?.role === 'supervisor';
  const reviews = useReviews(supervises);
  const team = useTeam(targets);
  const ofTeam = hasTeamBoard(team);
  const teamBoard = useTeamBoard(overview, ofTeam);
  const teamRemovals = useTeamRemovals(log?.removals ?? null, supervises && ofTeam === true);
  const told = useMemo(
    () => teamBoard && { ...teamBoard, removals: teamRemovals },
    [teamBoard, teamRemovals],
  );
  const actions = useMemo(() => ({ ...ACTIONS, reviews: reviews.actions }), [reviews.actions]);
  const drafts = supervises ? reviews.data : null;
  const data = useMemo(
    () => settings && known && log && dataOf(settings, log, rest, drafts, told),
    [settings, known, log, rest, drafts, told],
  );
  const first = settings && top.value && { ...top.value, pages: knownPages(settings, top.value.pages) };
  const pageName = useMemo(
    () => pageNamer([...(settings?.officials ?? []), ...(settings?.pages ?? [])]),
    [settings],
  );
  const yearMissing = useMemo(() => settings && yearMissingIn(settings), [settings]);
  const unread = useUnread();
  return (
    <TeamContext.Provider value={team}>
      <Dashboard
        data={data}
        top={first}
        yearMissing={yearMissing}
        unread={unread}
        pageName={pageName}
        actions={actions}
      />
    </TeamContext.Provider>
  );
}

function dataOf(
  settings: Settings,
  { overview, figures, ...delivery }: LiveData,
  rest: Rest,
  reviews: ReviewsData | null,
  team: TeamData | null,
): DashboardData {
  const pages = knownPages(settings, overview.pages);
  const receivers = receiversOf(settings, figures);
  return { ...overview, ...delivery, rest, reviews, pages, receivers, team, views: settings.views };
}

function yearMissingIn({ calendar }: Settings): number | null {
  return missingYear(calendarFrom(calendar), dateIn(Date.now(), calendar.zone));
}

function receiversOf(
  { targets }: Settings,
  figures: ReadonlyMap<string, TargetFigures | undefined>,
): Receiver[] {
  return targets.flatMap(({ id, kind, name, url }) => {
    const sync = figures.get(id);
    return sync ? [{ id, kind, name, url, sync }] : [];
  });
}
