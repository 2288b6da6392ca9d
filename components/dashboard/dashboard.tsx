import { useEffect } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { useNow } from '~/components/common/now.ts';
import { say } from '~/lib/locale/say.ts';
import type { DashboardActions, DashboardData } from './data.ts';
import { FirstUse } from './first-use.tsx';
import type { PageName } from './queue-order.ts';
import { Rail } from './rail.tsx';
import { useAddress } from './use-address.ts';
import { VIEWS } from './views.tsx';

type Props = {
  /** Null until the log was read for the first time. */
  data: DashboardData | null;
  /** Why the log cannot be read; null when it can. */
  failure: string | null;
  pageName: PageName;
  actions: DashboardActions;
};

/** The whole page: the way between views on the left, one view beside it. */
export function Dashboard({ data, failure, pageName, actions }: Props) {
  const [{ section, given }, go] = useAddress();
  const now = useNow();
  const { title, Show, beforePages } = VIEWS[section];
  const name = say(title);
  useEffect(() => {
    document.title = `${name} · ${say('extension_name')}`;
  }, [name]);
  return (
    <div class="dashboard">
      <Rail section={section} data={data} />
      <main>
        <h1>{name}</h1>
        <Message
          told={failure === null ? null : { kind: 'failed', text: say('dashboard_failed', failure) }}
        />
        {!data && failure === null && (
          <p class="quiet" role="status">
            {say('dashboard_loading')}
          </p>
        )}
        {data &&
          (data.pages.length > 0 || beforePages ? (
            <Show given={given} go={go} data={data} actions={actions} pageName={pageName} now={now} />
          ) : (
            <FirstUse />
          ))}
      </main>
    </div>
  );
}
