import { useEffect, useMemo } from 'preact/hooks';
import { LogTrouble } from '~/components/common/log-trouble/log-trouble.tsx';
import { useNow } from '~/components/common/now.ts';
import { say } from '~/lib/locale/say.ts';
import type { QueueTop } from '~/lib/log/queue/queue-top.ts';
import type { Unread } from '~/lib/log/unread.ts';
import type { Section } from './address.ts';
import type { PageName } from './common/page-name.ts';
import type { DashboardActions, DashboardData } from './data.ts';
import { FirstUse } from './first-use.tsx';
import { Keys } from './keys/keys.tsx';
import { Loading } from './loading.tsx';
import { Queue } from './queue/queue.tsx';
import { QueueNewsLine } from './queue/queue-news-line.tsx';
import { isWholeQueue, readQueuePlace } from './queue/queue-place.ts';
import { QueueTools } from './queue/queue-tools.tsx';
import { scoped, scopeOf } from './team/scoped.ts';
import { useAddress } from './use-address.ts';
import { Rail } from './views/rail.tsx';
import { VIEWS } from './views/views.tsx';
import { YearNotice } from './year-notice.tsx';

type Props = {
  /** Null until the log was read for the first time. */
  data: DashboardData | null;
  /** The first lines of the queue, shown until then; null while they were not read either. */
  top?: QueueTop | null;
  /** The year whose days off the calendar lacks, now or soon; null when none. */
  yearMissing?: number | null;
  /** Why the log is not read; null while it is. */
  unread: Unread | null;
  pageName: PageName;
  actions: DashboardActions;
};

/** Views whose deadlines are counted by the calendar. */
const DATED: ReadonlySet<Section> = new Set<Section>(['queue', 'shift']);

/** The whole page: the way between views on the left, one view beside it. */
export function Dashboard({ data, top = null, yearMissing = null, unread, pageName, actions }: Props) {
  const [{ section, given }, go] = useAddress();
  const now = useNow();
  const { title, Show, beforePages, ofTeam = false } = VIEWS[section];
  const name = say(title);
  const asked = { given, go, pageName, now };
  const scope = data ? scopeOf(data, given) : 'browser';
  // The figure of the rail is that of the list it leads to.
  const wide = useMemo(() => data && scoped(data, scope), [data, scope]);
  const shown = ofTeam ? wide : data;
  const queue = section === 'queue' ? (shown ?? withoutRest(firstLines(top, given))) : null;
  const seen = shown ?? queue;
  useEffect(() => {
    document.title = `${name} · ${say('extension_name')}`;
  }, [name]);
  return (
    <div class="dashboard">
      <Rail section={section} data={wide} />
      <main>
        <h1>{name}</h1>
        <LogTrouble unread={unread} over={seen !== null} />
        {yearMissing !== null && DATED.has(section) && <YearNotice year={yearMissing} />}
        {!seen && !unread && <Loading />}
        {seen && seen.pages.length === 0 && !beforePages && <FirstUse />}
        {queue && queue.pages.length > 0 && (
          <Queue
            {...queue}
            {...asked}
            triage={actions.triage}
            search={scope === 'team' && data?.team?.removals ? actions.searchTeam : null}
          >
            {data && (
              <>
                <QueueNewsLine key={scope} items={queue.items} now={now} />
                <QueueTools data={data} scope={scope} given={given} actions={actions.views} now={now} />
              </>
            )}
          </Queue>
        )}
        {shown && Show && (shown.pages.length > 0 || beforePages) && (
          <Show {...asked} data={shown} actions={actions} />
        )}
      </main>
      <Keys data={wide} pageName={pageName} />
    </div>
  );
}

/** The others are not counted before everything was read. */
function withoutRest(top: QueueTop | null) {
  return top && { ...top, rest: null };
}

/** What is read first is the top of the whole queue, and says nothing of a part of it. */
function firstLines(top: QueueTop | null, given: URLSearchParams): QueueTop | null {
  return top && top.items.length > 0 && isWholeQueue(readQueuePlace(given)) ? top : null;
}
