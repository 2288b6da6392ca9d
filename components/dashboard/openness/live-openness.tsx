import { useMemo } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { useObserved } from '~/components/common/use-observed.ts';
import { useSettings } from '~/components/common/use-settings.ts';
import type { DashboardData } from '~/components/dashboard/data.ts';
import type { PageName } from '~/components/dashboard/queue-order.ts';
import { pageKey } from '~/lib/comment/key.ts';
import { readChecks } from '~/lib/log/openness/read-openness.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import { send } from '~/lib/messages/send.ts';
import { opennessOf } from '~/lib/report/openness.ts';
import { Openness } from './openness.tsx';

type Props = { data: DashboardData; given: URLSearchParams; pageName: PageName; now: number };

/** The openness of the pages that are moderated now, over the log of this device. */
export function LiveOpenness({ data: { items, pages }, given, pageName, now }: Props) {
  const settings = useSettings()?.settings ?? null;
  const { value: checks, failure } = useObserved(readChecks);
  const asked = useMemo(() => {
    const off = new Set(
      settings?.pages.flatMap((page) => (page.off ? pageKey(page.network, page.owner) : [])),
    );
    return pages
      .filter((page) => !off.has(page))
      .sort((one, other) => pageName(one).localeCompare(pageName(other), 'ru'));
  }, [settings, pages, pageName]);
  const lastComments = useMemo(() => lastOf(items), [items]);
  if (failure !== null) return <Message told={{ kind: 'failed', text: failure }} />;
  if (!checks || !settings) return null;
  return (
    <Openness
      pages={opennessOf(asked, checks, now)}
      open={given.get('page')}
      lastComments={lastComments}
      check={(page, step, state) => send('openness.check', { page, step, state })}
      pageName={pageName}
      now={now}
    />
  );
}

function lastOf(items: readonly QueueItem[]): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  for (const { page, postedAt } of items) {
    if (postedAt !== null && postedAt > (last.get(page) ?? '')) last.set(page, postedAt);
  }
  return last;
}
