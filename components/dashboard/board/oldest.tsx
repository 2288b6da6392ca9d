import { memo } from 'preact/compat';
import { useMemo } from 'preact/hooks';
import { StateBadge } from '~/components/common/state-badge.tsx';
import { stateView } from '~/components/common/state-view.ts';
import { PageCell } from '~/components/dashboard/common/page-cell.tsx';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { type QueuePlace, queueAddress, readQueuePlace } from '~/components/dashboard/queue/queue-place.ts';
import { RowClaim } from '~/components/dashboard/queue/row-claim.tsx';
import { RowWords } from '~/components/dashboard/queue/row-words.tsx';
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
  const { oldest, waiting } = useMemo(() => oldestOf(items), [items]);
  if (oldest.length === 0) return null;
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
            <Row key={item.key} item={item} pageName={pageName} from={from} now={now} />
          ))}
        </tbody>
      </table>
      {waiting > SHOWN && (
        <p>
          <a href={queueAddress(byAge(from))}>{say('board_oldest_all')}</a>
        </p>
      )}
    </section>
  );
}

type RowProps = Omit<Props, 'items'> & { item: QueueItem };

/** Drawn anew only where its comment has changed. */
const Row = memo(OldRow);

function OldRow({ item, pageName, from, now }: RowProps) {
  const view = stateView(item, now);
  return (
    <tr data-key={item.key}>
      <td class="col-state">
        <a
          class="open-case"
          href={queueAddress({ ...byAge(from), shown: item.key })}
          aria-label={`${view.word}. ${say('triage_open_case', item.authorName)}`}
        >
          <StateBadge view={view} text={view.word} />
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
  );
}

/** All who wait, the longest wait first. */
function byAge(from: Props['from']): QueuePlace {
  const anywhere = readQueuePlace(new URLSearchParams());
  return { ...anywhere, from, slice: 'waiting', sort: 'age', order: 'descending' };
}

/**
 * The first few by the start of their clocks, of how many: thousands are not put in order for the sake of five. ISO 8601
 * compares as it stands.
 */
function oldestOf(items: readonly QueueItem[]): { oldest: QueueItem[]; waiting: number } {
  const oldest: QueueItem[] = [];
  let waiting = 0;
  for (const item of items) {
    if (!isOwed(item) || item.startedAt === null) continue;
    waiting += 1;
    if (oldest.length === SHOWN && startOf(item) >= startOf(oldest.at(-1))) continue;
    const place = oldest.findIndex((one) => startOf(item) < startOf(one));
    oldest.splice(place === -1 ? oldest.length : place, 0, item);
    oldest.length = Math.min(oldest.length, SHOWN);
  }
  return { oldest, waiting };
}

const startOf = (item: QueueItem | undefined) => item?.startedAt ?? '';
