import { sayWhen } from '~/components/common/when.ts';
import { PageCell } from '~/components/dashboard/page-cell.tsx';
import type { PageName } from '~/components/dashboard/queue-order.ts';
import { type QueueSlice, queueAddress, readQueuePlace } from '~/components/dashboard/queue-place.ts';
import { sayDuration } from '~/lib/locale/duration.ts';
import { say } from '~/lib/locale/say.ts';
import type { PageLine } from '~/lib/report/page-lines.ts';

/** A page that nobody looked at for so long is called out, ms. */
const STALE_MS = 24 * 60 * 60 * 1000;

type Props = {
  lines: readonly PageLine[];
  pageName: PageName;
  now: number;
  /** Whether a hub tells who took what. */
  team: boolean;
};

/** Every page in a row; a figure leads to the lines of the queue it counts. */
export function PageTable({ lines, pageName, now, team }: Props) {
  return (
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
          <Row key={line.page} line={line} pageName={pageName} now={now} team={team} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = { line: PageLine; pageName: PageName; now: number; team: boolean };

function Row({ line, pageName, now, team }: RowProps) {
  const { page, open, overdue, burning, oldest, unclaimed, held, promises, seen, total, lookedAt } = line;
  const cell = (name: string, count: number | null, slice: QueueSlice, tone?: 'late') => (
    <td data-name={name.toLowerCase()} data-tone={count ? tone : undefined}>
      <Count count={count} page={page} slice={slice} name={`${pageName(page)}: ${name}`} />
    </td>
  );
  const isStale = lookedAt === null || now - Date.parse(lookedAt) > STALE_MS;
  return (
    <tr data-testid="board-page" data-page={page}>
      <th scope="row">
        <PageCell page={page} pageName={pageName} />
      </th>
      {cell(say('dashboard_slice_waiting'), open, 'waiting')}
      {cell(say('dashboard_overdue'), overdue, 'overdue', 'late')}
      {cell(say('board_burning'), burning, 'waiting', 'late')}
      <td data-name={say('board_oldest').toLowerCase()}>
        {oldest && <time dateTime={oldest}>{sayDuration(now - Date.parse(oldest))}</time>}
      </td>
      {team && cell(say('board_unclaimed'), unclaimed, 'waiting')}
      {cell(say('board_held'), held, 'waiting')}
      {cell(say('board_promises'), promises, 'promised')}
      <td data-name={say('dashboard_col_seen').toLowerCase()}>
        {lookedAt === null
          ? say('common_unknown')
          : say('dashboard_seen_of', seen, total ?? say('common_unknown'))}
      </td>
      <td data-name={say('dashboard_col_looked').toLowerCase()} data-tone={isStale ? 'late' : undefined}>
        {lookedAt === null ? say('board_never') : sayLook(lookedAt, now, isStale)}
      </td>
    </tr>
  );
}

function sayLook(at: string, now: number, isStale: boolean): string {
  return isStale ? say('board_stale', sayWhen(at, now)) : sayWhen(at, now);
}

type CountProps = { count: number | null; page: string; slice: QueueSlice; name: string };

function Count({ count, page, slice, name }: CountProps) {
  if (!count) return <>{count ?? ''}</>;
  const place = { ...readQueuePlace(new URLSearchParams()), page, slice };
  return (
    <a href={queueAddress(place)} aria-label={`${name} – ${count}`}>
      {count}
    </a>
  );
}
