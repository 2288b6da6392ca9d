import { StateBadge } from '~/components/common/state-badge.tsx';
import { stateView } from '~/components/common/state-view.ts';
import { PageCell } from '~/components/dashboard/common/page-cell.tsx';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { aimedAt } from '~/lib/comment/aim.ts';
import { say } from '~/lib/locale/say.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';

type Props = { item: QueueItem; pageName: PageName; now: number };

/** One comment in a line of its own: how it stands, its words with the way to it, its page. */
export function ItemLine({ item, pageName, now }: Props) {
  return (
    <>
      <StateBadge view={stateView(item, now)} />
      <a href={aimedAt(item)} target="_blank" rel="noreferrer">
        {item.text || say('dashboard_no_text')}
      </a>
      <span class="quiet">
        <PageCell page={item.page} pageName={pageName} />
      </span>
    </>
  );
}
