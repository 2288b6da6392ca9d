import type { DashboardData } from '~/components/dashboard/data.ts';
import { SavedViews } from '~/components/dashboard/saved/saved-views.tsx';
import type { ViewActions } from '~/components/dashboard/saved/view-actions.ts';
import { ScopeLine } from '~/components/dashboard/team/scope-line.tsx';
import type { Scope } from '~/components/dashboard/team/scoped.ts';
import { queueAddress, readQueuePlace } from './queue-place.ts';

type Props = {
  data: DashboardData;
  scope: Scope;
  given: URLSearchParams;
  actions: ViewActions;
  now: number;
};

const ANYWHERE = queueAddress(readQueuePlace(new URLSearchParams()));

/** Above the queue: whose knowledge it shows, and the views that were kept. */
export function QueueTools({ data, scope, given, actions, now }: Props) {
  const place = readQueuePlace(given);
  const here = queueAddress({ ...place, shown: null });
  return (
    <>
      <ScopeLine
        team={data.team}
        scope={scope}
        href={(one) => queueAddress({ ...place, from: one === 'browser' ? one : null })}
        now={now}
      />
      <SavedViews views={data.views ?? []} here={here} plain={ANYWHERE} actions={actions} />
    </>
  );
}
