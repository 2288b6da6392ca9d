import { useCallback, useMemo } from 'preact/hooks';
import { fileName, saveFile } from '~/components/common/save-file.ts';
import { TeamContext } from '~/components/common/team-context.ts';
import { useObserved } from '~/components/common/use-observed.ts';
import { useRole } from '~/components/common/use-role.ts';
import { useSettings } from '~/components/common/use-settings.ts';
import { REMOVAL_ACTIONS, useRemovals } from '~/components/removals/live-removals.ts';
import { calendarFrom, missingYear } from '~/lib/deadline/calendar.ts';
import { dateIn } from '~/lib/deadline/zone.ts';
import { say } from '~/lib/locale/say.ts';
import { outboxFigures, type TargetFigures, targetFigures } from '~/lib/log/outbox-figures.ts';
import { createOverviewReader } from '~/lib/log/overview-reader.ts';
import { parkedFile, parkedLines } from '~/lib/log/parked-lines.ts';
import { readSaid } from '~/lib/log/said.ts';
import { send } from '~/lib/messages/send.ts';
import { knownPages } from '~/lib/settings/known-pages.ts';
import { pageNamer } from '~/lib/settings/page-namer.ts';
import type { Settings } from '~/lib/settings/schema.ts';
import { Dashboard } from './dashboard.tsx';
import type { DashboardActions, Receiver } from './data.ts';
import { FILE_ACTIONS } from './files/live-files.ts';
import { useQueueTop } from './live-queue-top.ts';
import { useRest } from './live-rest.ts';
import { hasTeamBoard, useTeam } from './live-team.ts';
import { LOG_ACTIONS } from './log/live-log.ts';
import { PERSON_ACTIONS } from './person/live-person.ts';
import { useReviews } from './review/live-reviews.ts';
import { VIEW_ACTIONS } from './saved/live-views.ts';
import { useTeamBoard } from './team/live-team-board.ts';

const ACTIONS: Omit<DashboardActions, 'reviews'> = {
  checkNow: async () => {
    await send('sync.now', {});
    return { ok: true };
  },
  retry: (row) => send('sync.retry', { row }),
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
    said: readSaid,
  },
  log: LOG_ACTIONS,
  files: FILE_ACTIONS,
  person: PERSON_ACTIONS,
  views: VIEW_ACTIONS,
};

/** The dashboard over the log and the settings of this device; what changes there changes here. */
export function LiveDashboard() {
  const settings = useSettings()?.settings ?? null;
  const targets = settings?.targets.map(({ id }) => id).join(' ') ?? '';
  const readDelivery = useCallback(async () => {
    const ids = targets.split(' ').filter(Boolean);
    const [sync, parked, each] = await Promise.all([
      outboxFigures(ids),
      parkedLines(ids),
      Promise.all(ids.map(targetFigures)),
    ]);
    return { sync, parked, figures: new Map(ids.map((id, index) => [id, each[index]])) };
  }, [targets]);
  const top = useQueueTop();
  // The first lines first: the whole log keeps the browser busy for longer than the eye waits.
  const readOverview = useMemo(createOverviewReader, []);
  const overview = useObserved(top.asked ? null : readOverview);
  const { rest, failure: restFailure } = useRest(overview.value);
  const delivery = useObserved(top.asked ? null : readDelivery);
  const removals = useRemovals(top.asked ? null : settings);
  const known = useRole();
  const supervises = known?.role === 'supervisor';
  const reviews = useReviews(supervises);
  const team = useTeam(targets);
  const teamBoard = useTeamBoard(overview.value, hasTeamBoard(team));
  const actions = useMemo(() => ({ ...ACTIONS, reviews: reviews.actions }), [reviews.actions]);
  const data = settings &&
    known &&
    overview.value &&
    rest &&
    delivery.value &&
    removals.value && {
      ...overview.value,
      rest,
      ...delivery.value,
      removals: removals.value,
      reviews: supervises ? reviews.data : null,
      pages: knownPages(settings, overview.value.pages),
      receivers: receiversOf(settings, delivery.value.figures),
      team: teamBoard,
      views: settings.views,
    };
  const first = settings && top.value && { ...top.value, pages: knownPages(settings, top.value.pages) };
  const pageName = useMemo(
    () => pageNamer([...(settings?.officials ?? []), ...(settings?.pages ?? [])]),
    [settings],
  );
  const yearMissing = useMemo(() => settings && yearMissingIn(settings), [settings]);
  const failure = overview.failure ?? restFailure ?? delivery.failure ?? removals.failure;
  return (
    <TeamContext.Provider value={team}>
      <Dashboard
        data={data}
        top={first}
        yearMissing={yearMissing}
        failure={failure}
        pageName={pageName}
        actions={actions}
      />
    </TeamContext.Provider>
  );
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
