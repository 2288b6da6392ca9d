import type { DashboardData } from '~/components/dashboard/data.ts';
import { readRemovalsPlace, removalsAddress } from '~/components/removals/place.ts';
import { say } from '~/lib/locale/say.ts';
import { ScopeLine } from './scope-line.tsx';
import { scopeOf } from './scoped.ts';

type Props = { data: DashboardData; given: URLSearchParams; now: number };

/** Whose removals are shown: of the whole team or of this browser, and what of the team is not known yet. */
export function RemovalsScope({ data, given, now }: Props) {
  const place = readRemovalsPlace(given);
  const scope = scopeOf(data, given);
  const lacks = scope === 'team' && data.team?.removals ? lacking(data.team.removals) : null;
  return (
    <>
      <ScopeLine
        team={data.team}
        scope={scope}
        href={(one) => removalsAddress({ ...place, from: one === 'browser' ? one : null, shown: null })}
        now={now}
      />
      <p class="quiet live" role="status">
        {lacks}
      </p>
    </>
  );
}

type Team = NonNullable<NonNullable<DashboardData['team']>['removals']>;

function lacking({ records, trouble }: Team): string | null {
  if (trouble !== null) return say('audit_team_trouble', trouble);
  return records === null ? say('audit_team_reading') : null;
}
