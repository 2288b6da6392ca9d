import type { ComponentChildren } from 'preact';
import { useCallback, useContext, useLayoutEffect, useMemo } from 'preact/hooks';
import { TeamContext } from '~/components/common/team-context.ts';
import { sayWhen } from '~/components/common/when.ts';
import { writeAddress } from '~/components/dashboard/address.ts';
import { CaseCard, type TriageActions } from '~/components/dashboard/case-card.tsx';
import { Blank } from '~/components/dashboard/common/blank.tsx';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { Reading } from '~/components/dashboard/common/reading.tsx';
import { type Found, type SearchTeam, useTeamAnswers } from '~/components/dashboard/team/team-answers.ts';
import type { Go } from '~/components/dashboard/use-address.ts';
import { useSaid } from '~/components/dashboard/use-said.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { Coverage, QueueItem } from '~/lib/log/verdict.ts';
import { Figures } from './figures.tsx';
import { Filters } from './filters.tsx';
import { holdersIn, useHeld } from './holders.ts';
import { LateNews } from './late-news.tsx';
import { useQueueLines } from './queue-lines.ts';
import { isFiltered, type QueuePlace, queueAddress, readQueuePlace } from './queue-place.ts';
import { QueueRows } from './queue-rows.tsx';
import { countOn, type Rest, withFound } from './rest.ts';
import { SortHeader } from './sort-header.tsx';

type Props = {
  items: readonly QueueItem[];
  /** Null while only the first lines were read: they are shown, and nothing is counted yet. */
  rest: Rest | null;
  coverage: Coverage;
  pages: readonly string[];
  pageName: PageName;
  given: URLSearchParams;
  go: Go;
  now: number;
  triage: TriageActions;
  /** Looks for words in what the team answered; absent where only this browser is looked through. */
  search?: SearchTeam | null;
  /** Whose knowledge is shown, and what was kept under a name; absent where neither is offered. */
  children?: ComponentChildren;
};

/** The backlog over all pages: figures, filters, and the table that is the point of it. */
export function Queue({
  items,
  rest: own,
  coverage,
  pages,
  pageName,
  given,
  go,
  now,
  triage,
  search = null,
  children,
}: Props) {
  const place = readQueuePlace(given);
  const change = (part: Partial<QueuePlace>) =>
    go((now) => queueAddress({ ...readQueuePlace(now.given), ...part }));
  const turnOpen = useCallback(
    (key: string) =>
      go(({ given }) => {
        const place = readQueuePlace(given);
        return queueAddress({ ...place, shown: key === place.shown ? null : key });
      }),
    [go],
  );
  const found = useTeamAnswers(search, place.query);
  const rest = useMemo(() => own && withFound(own, items, found), [own, items, found]);
  const whole = rest !== null;
  const { view = null } = useContext(TeamContext) ?? {};
  const held = useHeld(view, place.who, now);
  const read = useSaid(triage.said, null, place.query.trim() === '' ? null : '');
  const said = useMemo(() => new Map([...found.said, ...read]), [found, read]);
  const within = { said, held };
  const { shown, open, counts, reading } = useQueueLines(items, rest, place, within, pageName, now);
  const holders = useMemo(() => holdersIn(view), [view]);
  const close = queueAddress({ ...place, shown: null });
  useClosing(open?.key ?? null, () => go(close));
  return (
    <div class="beside" data-open={open !== null}>
      <div class="beside-list">
        {children}
        <LateNews items={items} now={now} />
        <Figures items={whole ? items : null} coverage={coverage} now={now} />
        {(items.length > 0 || (rest && countOn(rest.settled, place) > 0)) && (
          <Filters
            counts={counts}
            pages={pages}
            pageName={pageName}
            place={place}
            holders={holders}
            onSearch={(query) => change({ query })}
            onPage={(page) => change({ page })}
          />
        )}
        {reading && <Reading rest={reading} />}
        <Looking found={found} />
        <Others place={place} found={counts.all} shown={shown.length} />
        {shown.length > 0 ? (
          <table class="rows queue" aria-rowcount={whole ? shown.length + 1 : -1}>
            <caption class="unseen">{say('dashboard_queue')}</caption>
            <thead>
              <tr aria-rowindex={1}>
                <SortHeader column="state" name={say('dashboard_col_state')} place={place} onSort={change} />
                <SortHeader column="left" name={say('dashboard_col_left')} place={place} onSort={change} />
                <th scope="col" class="col-text">
                  {say('dashboard_col_text')}
                </th>
                <SortHeader
                  column="author"
                  name={say('dashboard_col_author')}
                  place={place}
                  onSort={change}
                />
                <SortHeader column="page" name={say('dashboard_col_page')} place={place} onSort={change} />
                <SortHeader column="age" name={say('dashboard_col_age')} place={place} onSort={change} />
              </tr>
            </thead>
            <QueueRows
              items={shown}
              asked={close}
              open={open?.key ?? null}
              pageName={pageName}
              now={now}
              onOpen={turnOpen}
            />
          </table>
        ) : (
          !reading && <Nothing coverage={coverage} filtered={isFiltered(place)} now={now} />
        )}
      </div>
      {open && <CaseCard key={open.key} item={open} close={close} actions={triage} now={now} />}
    </div>
  );
}

/** How the search among the team's answers goes. */
function Looking({ found: { reading, trouble } }: { found: Found }) {
  if (!reading && trouble === null) return null;
  return (
    <p class="quiet" role="status">
      {trouble === null ? say('scope_searching') : say('scope_search_failed', trouble)}
    </p>
  );
}

type OthersProps = { place: QueuePlace; found: number | undefined; shown: number };

/** What a search finds among those that ask nothing any more. */
function Others({ place, found = 0, shown }: OthersProps) {
  if (place.query.trim() === '' || place.slice !== null || found <= shown) return null;
  return (
    <p class="quiet">
      <a href={queueAddress({ ...place, slice: 'all' })}>{sayCount('dashboard_found_more', found - shown)}</a>
    </p>
  );
}

/** Escape closes the card and gives the focus back to the line it was opened from. */
function useClosing(key: string | null, close: () => void): void {
  useLayoutEffect(() => {
    if (key === null) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      close();
      document.querySelector<HTMLElement>(`[data-key="${key}"] .open-case`)?.focus();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}

function Nothing({ coverage, filtered, now }: { coverage: Coverage; filtered: boolean; now: number }) {
  if (filtered) {
    return (
      <Blank icon="search" title={say('dashboard_none_match')}>
        <a class="button" href={writeAddress('queue')}>
          {say('dashboard_filters_reset')}
        </a>
      </Blank>
    );
  }
  if (coverage.at === null) {
    return (
      <Blank icon="list" title={say('dashboard_nothing_seen')}>
        <p>{say('dashboard_nothing_seen_note')}</p>
      </Blank>
    );
  }
  const total = coverage.total ?? say('common_unknown');
  return (
    <Blank icon="tick" title={say('dashboard_all_answered')}>
      <p>{say('dashboard_all_answered_note', coverage.seen, total, sayWhen(coverage.at, now))}</p>
    </Blank>
  );
}
