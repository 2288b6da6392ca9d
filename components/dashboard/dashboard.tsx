import { useEffect } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { useNow } from '~/components/common/now.ts';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { Overview } from '~/lib/log/overview.ts';
import type { ParkedLine } from '~/lib/log/parked-lines.ts';
import type { Outcome, SyncView } from '~/lib/messages/table.ts';
import type { Section } from './address.ts';
import { FirstUse } from './first-use.tsx';
import { Journal } from './journal.tsx';
import { Outbox } from './outbox.tsx';
import { Queue } from './queue.tsx';
import { isOpen, type PageName } from './queue-order.ts';
import { Rail } from './rail.tsx';
import { useAddress } from './use-address.ts';

/** Everything the dashboard shows, as the log holds it now. */
export type DashboardData = Overview & {
  server: { name: string; url: string } | null;
  sync: SyncView;
  parked: readonly ParkedLine[];
};

export type DashboardActions = {
  checkNow: () => Promise<Outcome>;
  retry: (row: string) => Promise<Outcome>;
  /** Saves the whole log as a file of this name. */
  exportLog: (name: string) => Promise<Outcome>;
};

type Props = {
  /** Null until the log was read for the first time. */
  data: DashboardData | null;
  /** Why the log cannot be read; null when it can. */
  failure: string | null;
  pageName: PageName;
  actions: DashboardActions;
};

const TITLES: Record<Section, MessageKey> = {
  queue: 'dashboard_queue',
  log: 'dashboard_journal',
  server: 'dashboard_server',
};

/** The whole page: the way between sections on the left, one section beside it. */
export function Dashboard({ data, failure, pageName, actions }: Props) {
  const [place, go] = useAddress();
  const title = say(TITLES[place.section]);
  useEffect(() => {
    document.title = `${title} · ${say('extension_name')}`;
  }, [title]);
  return (
    <div class="dashboard">
      <Rail
        section={place.section}
        figures={data ? { queue: data.items.filter(isOpen).length, server: data.sync.parked } : {}}
      />
      <main>
        <h1>{title}</h1>
        <Message
          told={failure === null ? null : { kind: 'failed', text: say('dashboard_failed', failure) }}
        />
        {data ? (
          <Content data={data} place={place} go={go} pageName={pageName} actions={actions} />
        ) : (
          failure === null && (
            <p class="quiet" role="status">
              {say('dashboard_loading')}
            </p>
          )
        )}
      </main>
    </div>
  );
}

type ContentProps = {
  data: DashboardData;
  place: ReturnType<typeof useAddress>[0];
  go: ReturnType<typeof useAddress>[1];
  pageName: PageName;
  actions: DashboardActions;
};

function Content({ data, place, go, pageName, actions }: ContentProps) {
  const now = useNow();
  if (data.pages.length === 0 && place.section !== 'server') return <FirstUse />;
  switch (place.section) {
    case 'queue':
      return <Queue {...data} place={place} go={go} pageName={pageName} now={now} />;
    case 'log':
      return (
        <Journal
          lines={data.answers}
          events={data.events}
          pageName={pageName}
          now={now}
          onExport={actions.exportLog}
        />
      );
    case 'server':
      return (
        <Outbox
          server={data.server}
          sync={data.sync}
          parked={data.parked}
          now={now}
          onCheck={actions.checkNow}
          onRetry={actions.retry}
        />
      );
  }
}
