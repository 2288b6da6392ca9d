import { memo } from 'preact/compat';
import { saySince } from '~/components/common/say-since.ts';
import { sayWhen } from '~/components/common/when.ts';
import { PageCell, sayPage } from '~/components/dashboard/common/page-cell.tsx';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { type QueuePlace, queueAddress, readQueuePlace } from '~/components/dashboard/queue/queue-place.ts';
import { sayDuration } from '~/lib/locale/duration.ts';
import { say } from '~/lib/locale/say.ts';
import type { PageLine } from '~/lib/report/board/page-lines.ts';
import { isStale } from './pick-pages.ts';

type Props = {
  lines: readonly PageLine[];
  pageName: PageName;
  now: number;
  /** Whether a hub tells who took what. */
  team: boolean;
  from: 'browser' | null;
};

/** Every page in a row; a figure leads to the lines of the queue it counts. */
export function PageTable({ lines, pageName, now, team, from }: Props) {
  return (
    <div class="wide">
      <table class="rows numbers pages" data-testid="board-pages">
        <caption class="unseen">{say('board_pages')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('dashboard_col_page')}</th>
            <th scope="col">{say('dashboard_slice_waiting')}</th>
            <th scope="col">{say('dashboard_overdue')}</th>
            <th scope="col">{say('board_burning')}</th>
            <th scope="col">{say('board_oldest')}</th>
            {team && <th scope="col">{say('board_unclaimed')}</th>}
            <th scope="col">{say('board_held')}</th>
            <th scope="col">{say('board_promises')}</th>
            <th scope="col">{say('dashboard_col_seen')}</th>
            <th scope="col">{say('dashboard_col_looked')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.page} {...line} pageName={pageName} now={now} team={team} from={from} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = Omit<Props, 'lines'> & PageLine;

/** Drawn anew only where a figure of the page has changed: a new comment comes to one of many pages. */
const Row = memo(PageRow);

function PageRow({ pageName, now, team, from, page, seen, total, lookedAt, oldest, ...counts }: RowProps) {
  const { open, overdue, burning, unclaimed, held, promises } = counts;
  const cell = (name: string, count: number | null, part: Part, tone?: 'late') => (
    <td data-name={name.toLowerCase()} data-tone={count ? tone : undefined}>
      <Count count={count} part={{ ...part, page, from }} name={`${sayPage(page, pageName)}: ${name}`} />
    </td>
  );
  const stale = isStale({ lookedAt }, now);
  return (
    <tr data-testid="board-page" data-page={page}>
      <th scope="row">
        <PageCell page={page} pageName={pageName} />
      </th>
      {cell(say('dashboard_slice_waiting'), open, { slice: 'waiting' })}
      {cell(say('dashboard_overdue'), overdue, { slice: 'overdue' }, 'late')}
      {cell(say('board_burning'), burning, { slice: 'burning' }, 'late')}
      <td data-name={say('board_oldest').toLowerCase()}>
        {oldest && <time dateTime={oldest}>{sayDuration(now - Date.parse(oldest))}</time>}
      </td>
      {team && cell(say('board_unclaimed'), unclaimed, { slice: 'waiting', who: 'nobody' })}
      {cell(say('board_held'), held, { slice: 'held' })}
      {cell(say('board_promises'), promises, { slice: 'promised' })}
      <td data-name={say('dashboard_col_seen').toLowerCase()}>
        {lookedAt === null
          ? say('common_unknown')
          : say('dashboard_seen_of', seen, total ?? say('common_unknown'))}
      </td>
      <td data-name={say('dashboard_col_looked').toLowerCase()} data-tone={stale ? 'late' : undefined}>
        {lookedAt === null ? say('board_never') : sayLook(lookedAt, now, stale)}
      </td>
    </tr>
  );
}

function sayLook(at: string, now: number, stale: boolean): string {
  return stale ? say('board_stale', saySince(at, now)) : sayWhen(at, now);
}

/** Which lines of the queue a figure counts. */
type Part = Partial<Pick<QueuePlace, 'slice' | 'who' | 'page' | 'from'>>;

type CountProps = { count: number | null; part: Part; name: string };

function Count({ count, part, name }: CountProps) {
  if (!count) return <>{count ?? ''}</>;
  return (
    <a
      href={queueAddress({ ...readQueuePlace(new URLSearchParams()), ...part })}
      aria-label={`${name} – ${count}`}
    >
      {count}
    </a>
  );
}
