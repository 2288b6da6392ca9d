import { useMemo } from 'preact/hooks';
import { StateBadge } from '~/components/common/state-badge.tsx';
import { stateView } from '~/components/common/state-view.ts';
import { PageCell } from '~/components/dashboard/page-cell.tsx';
import type { PageName } from '~/components/dashboard/queue-order.ts';
import { queueAddress, readQueuePlace } from '~/components/dashboard/queue-place.ts';
import { RowClaim } from '~/components/dashboard/row-claim.tsx';
import { RowWords } from '~/components/dashboard/row-words.tsx';
import { isOwed } from '~/lib/comment/owed.ts';
import { sayDuration } from '~/lib/locale/duration.ts';
import { say } from '~/lib/locale/say.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';

/** As many as one looks at before the first cup of coffee. */
const SHOWN = 5;

type Props = {
  items: readonly QueueItem[];
  pageName: PageName;
  from: 'browser' | null;
  now: number;
};

/** Whom nobody has answered for the longest, each a click from the card and from the page. */
export function Oldest({ items, pageName, from, now }: Props) {
  const waiting = useMemo(() => byStart(items), [items]);
  const oldest = waiting.slice(0, SHOWN);
  if (oldest.length === 0) return null;
  const place = { ...readQueuePlace(new URLSearchParams()), from, slice: 'waiting' } as const;
  const byAge = { ...place, sort: 'age', order: 'descending' } as const;
  return (
    <section aria-labelledby="board-oldest">
      <h2 id="board-oldest">{say('board_oldest')}</h2>
      <table class="rows oldest" data-testid="board-oldest">
        <caption class="unseen">{say('board_oldest')}</caption>
        <thead>
          <tr>
            <th scope="col" class="col-state">
              {say('dashboard_col_state')}
            </th>
            <th scope="col" class="col-left">
              {say('board_waits')}
            </th>
            <th scope="col" class="col-text">
              {say('dashboard_col_text')}
            </th>
            <th scope="col" class="col-page">
              {say('dashboard_col_page')}
            </th>
          </tr>
        </thead>
        <tbody>
          {oldest.map((item) => (
            <tr key={item.key} data-key={item.key}>
              <td class="col-state">
                <a
                  class="open-case"
                  href={queueAddress({ ...byAge, shown: item.key })}
                  aria-label={`${stateView(item, now).word}. ${say('triage_open_case', item.authorName)}`}
                >
                  <StateBadge view={stateView(item, now)} text={stateView(item, now).word} />
                </a>
              </td>
              <td class="col-left">
                <time dateTime={item.startedAt ?? undefined}>
                  {sayDuration(now - Date.parse(item.startedAt ?? ''))}
                </time>
              </td>
              <td class="col-text">
                <RowWords item={item} />
                <RowClaim item={item} now={now} />
              </td>
              <td class="col-page">
                <PageCell page={item.page} pageName={pageName} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {waiting.length > SHOWN && (
        <p>
          <a href={queueAddress(byAge)}>{say('board_oldest_all')}</a>
        </p>
      )}
    </section>
  );
}

/** ISO 8601 compares as it stands: by the rules of a language thousands take as long as all the rest of the board. */
function byStart(items: readonly QueueItem[]): QueueItem[] {
  const waiting = items.filter((item) => isOwed(item) && item.startedAt !== null);
  const startOf = ({ startedAt }: QueueItem) => startedAt ?? '';
  return waiting.sort((one, other) => (startOf(one) < startOf(other) ? -1 : 1));
}
