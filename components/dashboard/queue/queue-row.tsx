import { memo } from 'preact/compat';
import { StateBadge } from '~/components/common/state-badge.tsx';
import type { StateView } from '~/components/common/state-shape.ts';
import { stateView } from '~/components/common/state-view.ts';
import { sayWhen } from '~/components/common/when.ts';
import { PageCell } from '~/components/dashboard/common/page-cell.tsx';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { sayDuration } from '~/lib/locale/duration.ts';
import { say } from '~/lib/locale/say.ts';
import { leftOf } from '~/lib/log/chain/left-of.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import { RowClaim } from './row-claim.tsx';
import { RowWords } from './row-words.tsx';

const MINUTE = 60_000;

type Props = {
  item: QueueItem;
  /** Number of the row in the whole table, from 1. */
  row: number;
  pageName: PageName;
  now: number;
  /** True while it is open beside the list. */
  open: boolean;
  onOpen: (key: string) => void;
};

/**
 * One comment of the queue in a row of 40 px; a card where the screen is narrow. It is drawn anew only when something
 * of its own has changed: each new comment comes to all rows.
 */
export const QueueRow = memo(Row);

function Row({ item, row, pageName, now, open, onOpen }: Props) {
  const view = stateView(item, now);
  const state = timeHasColumn(item) ? view.word : view.words;
  return (
    <tr
      data-testid="queue-row"
      data-key={item.key}
      data-state={item.state}
      data-open={open || undefined}
      aria-rowindex={row}
    >
      <td class="col-state">
        <button
          type="button"
          class="open-case"
          title={say('triage_open')}
          aria-label={`${state}. ${say('triage_open_case', item.authorName)}`}
          aria-expanded={open}
          onClick={() => onOpen(item.key)}
        >
          <StateBadge view={view} text={state} />
        </button>
      </td>
      <td class="col-left">
        <Left item={item} view={view} now={now} />
      </td>
      <td class="col-text">
        <RowWords item={item} />
        <RowClaim item={item} now={now} />
      </td>
      <td class="col-author">
        <span class="line" title={item.authorName}>
          {item.authorName}
        </span>
      </td>
      <td class="col-page">
        <PageCell page={item.page} pageName={pageName} />
      </td>
      <td class="col-age">
        <Age item={item} now={now} />
      </td>
    </tr>
  );
}

/** An answered comment says in its state how long it took; only open ones have a time that is left. */
function timeHasColumn(item: QueueItem): boolean {
  return item.state === 'unanswered' || item.removal?.open === true;
}

function Left({ item, view, now }: { item: QueueItem; view: StateView; now: number }) {
  if (!timeHasColumn(item)) return null;
  if (item.triage?.held && item.dueAt === null)
    return <span class="quiet">{say('dashboard_clock_stands')}</span>;
  if (view.time === null || item.dueAt === null) return <span class="quiet">{say('common_unknown')}</span>;
  const due = say('dashboard_due', sayWhen(item.dueAt, now), item.policy ?? say('common_unknown'));
  return (
    <time class="left" data-tone={view.tone} dateTime={item.dueAt} title={due}>
      {shortTime(item, view, now)}
    </time>
  );
}

/** Less than a minute is said shorter than on the mark: the column is narrow. */
function shortTime(item: QueueItem, { time, late }: StateView, now: number): string {
  const under = Math.abs(leftOf(item, now)?.leftMs ?? MINUTE) < MINUTE;
  if (under) return say(late ? 'dashboard_late_just_now' : 'dashboard_under_minute');
  return late ? say('dashboard_late_by', time ?? '') : (time ?? '');
}

function Age({ item, now }: { item: QueueItem; now: number }) {
  if (item.postedAt === null) return <span class="quiet">{say('common_unknown')}</span>;
  const age = Math.max(0, now - Date.parse(item.postedAt));
  return (
    <time dateTime={item.postedAt} title={sayWhen(item.postedAt, now)}>
      {sayDuration(age)}
    </time>
  );
}
