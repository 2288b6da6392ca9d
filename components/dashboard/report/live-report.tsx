import { useMemo } from 'preact/hooks';
import { useSettings } from '~/components/common/use-settings.ts';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import type { DashboardData } from '~/components/dashboard/data.ts';
import { ScopeLine } from '~/components/dashboard/team/scope-line.tsx';
import { scopeOf } from '~/components/dashboard/team/scoped.ts';
import { calendarFrom } from '~/lib/deadline/calendar.ts';
import { say } from '~/lib/locale/say.ts';
import type { TeamLog } from '~/lib/log/team/team-log.ts';
import { periodAt } from '~/lib/report/period.ts';
import { CountedReport } from './counted-report.tsx';
import { placeIn, type ReportPlace, reportAddress } from './place.ts';
import { TeamLogLine } from './team-log-line.tsx';
import { useOwnSource } from './use-own-source.ts';
import { useTeamLog } from './use-team-log.ts';
import { useTeamSource } from './use-team-source.ts';

type Props = { given: URLSearchParams; data: DashboardData; pageName: PageName; now: number };

/**
 * The report of a period and a page (`period=2026-q4&page=vk:-1`; without them this month, all). At a supervisor's
 * device it is counted over the log of the whole team, with `from=browser` over that of this device, as everywhere else.
 */
export function LiveReport({ given, data, ...props }: Props) {
  const setting = useSettings()?.settings.calendar;
  const calendar = useMemo(() => setting && calendarFrom(setting), [setting]);
  const removals = data.team?.removals ?? null;
  const scope = removals ? scopeOf(data, given) : null;
  const team = useTeamLog(scope === 'team');
  if (!calendar) return null;
  const place: ReportPlace = { ...placeIn(given, props.now, calendar.zone), scope };
  const asked = { place, calendar, pages: data.pages, records: data.removals.records, ...props };
  const current = periodAt('month', props.now, calendar.zone);
  return (
    <>
      {scope && (
        <ScopeLine
          // How fresh the team's logs are is told in the line below, of the very ones that are counted.
          team={data.team && { ...data.team, downSince: null }}
          scope={scope}
          href={(one) => reportAddress({ ...place, scope: one }, current)}
          now={props.now}
        />
      )}
      {scope === 'team' && <TeamLogLine read={team} again={team.again} now={props.now} />}
      {/* A hub that tells no log tells no removals either: that is said once. */}
      {scope === 'team' && team.trouble === null && removals?.records === null && (
        <p class="quiet" role="status">
          {removals.trouble === null
            ? say('audit_team_reading')
            : say('audit_team_trouble', removals.trouble)}
        </p>
      )}
      {scope === 'team' ? (
        team.log && <TeamReport key={place.name} log={team.log} {...asked} />
      ) : (
        <OwnReport key={place.name} {...asked} />
      )}
    </>
  );
}

type Asked = Omit<Parameters<typeof CountedReport>[0], 'source'>;

function OwnReport(asked: Asked) {
  return <CountedReport source={useOwnSource(asked.place)} {...asked} />;
}

function TeamReport({ log, ...asked }: Asked & { log: TeamLog }) {
  return <CountedReport source={useTeamSource(log, asked.place)} {...asked} />;
}
