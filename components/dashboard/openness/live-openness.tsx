import { useCallback, useMemo } from 'preact/hooks';
import { useObserved } from '~/components/common/use-observed.ts';
import { useSettings } from '~/components/common/use-settings.ts';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { Loading } from '~/components/dashboard/loading.tsx';
import { pageKey } from '~/lib/comment/key.ts';
import { readLastComment } from '~/lib/log/openness/last-comment.ts';
import { readChecks } from '~/lib/log/openness/read-openness.ts';
import { send } from '~/lib/messages/send.ts';
import { opennessOf, STALE_DAYS } from '~/lib/report/openness.ts';
import { Openness } from './openness.tsx';

type Props = { pages: readonly string[]; given: URLSearchParams; pageName: PageName; now: number };

const DAY_MS = 86_400_000;

/** The openness of the pages that are moderated now, over the log of this device. */
export function LiveOpenness({ pages, given, pageName, now }: Props) {
  const settings = useSettings()?.settings ?? null;
  const checks = useObserved(readChecks);
  const asked = useMemo(() => {
    const off = new Set(
      settings?.pages.flatMap((page) => (page.off ? pageKey(page.network, page.owner) : [])),
    );
    return pages
      .filter((page) => !off.has(page))
      .sort((one, other) => pageName(one).localeCompare(pageName(other), 'ru'));
  }, [settings, pages, pageName]);
  const open = given.get('page');
  const since = new Date(now - STALE_DAYS * DAY_MS).toISOString().slice(0, 10);
  const readLast = useCallback(async () => (open ? readLastComment(open, since) : null), [open, since]);
  const last = useObserved(readLast);
  if (!checks || !settings) return <Loading />;
  return (
    <Openness
      pages={opennessOf(asked, checks, now)}
      open={open}
      lastComment={last}
      check={(page, step, state) => send('openness.check', { page, step, state })}
      pageName={pageName}
      now={now}
    />
  );
}
