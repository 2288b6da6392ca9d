import { useContext, useMemo } from 'preact/hooks';
import { Figure } from '~/components/common/figure.tsx';
import { TeamContext } from '~/components/common/team-context.ts';
import { Blank } from '~/components/dashboard/common/blank.tsx';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import type { DashboardData } from '~/components/dashboard/data.ts';
import { SavedViews } from '~/components/dashboard/saved/saved-views.tsx';
import type { ViewActions } from '~/components/dashboard/saved/view-actions.ts';
import { ScopeLine } from '~/components/dashboard/team/scope-line.tsx';
import { scopeOf } from '~/components/dashboard/team/scoped.ts';
import type { Go } from '~/components/dashboard/use-address.ts';
import { say } from '~/lib/locale/say.ts';
import { type PageLine, pageLines } from '~/lib/report/board/page-lines.ts';
import { peopleLines } from '~/lib/report/board/people-lines.ts';
import { BoardFilters } from './board-filters.tsx';
import { type BoardPlace, boardAddress, readBoardPlace } from './board-place.ts';
import { Oldest } from './oldest.tsx';
import { PageTable } from './page-table.tsx';
import { PeopleTable } from './people-table.tsx';
import { pickPages } from './pick-pages.ts';
import { ToDecide } from './to-decide.tsx';

type Props = {
  data: DashboardData;
  given: URLSearchParams;
  go: Go;
  actions: ViewActions;
  pageName: PageName;
  now: number;
};

const ANYWHERE = boardAddress(readBoardPlace(new URLSearchParams()));

/** From so many pages on there is something to pick from. */
const MANY_PAGES = 4;

/** The morning of a supervisor: what burns on which page, who holds it, what nobody looked at. */
export function Board({ data, given, go, actions, pageName, now }: Props) {
  const { items, looks, pages, team, reviews, removals, views = [] } = data;
  const place = readBoardPlace(given);
  const { from, network, pick, query } = place;
  const change = (part: Partial<BoardPlace>) =>
    go((at) => boardAddress({ ...readBoardPlace(at.given), ...part }));
  const view = useContext(TeamContext)?.view ?? null;
  const claims = view && view.hub !== 'none' ? view.claims : null;
  const named = useMemo(
    () => [...pages].sort((one, other) => pageName(one).localeCompare(pageName(other), 'ru')),
    [pages, pageName],
  );
  const all = useMemo(() => pageLines(named, items, looks, claims, now), [named, items, looks, claims, now]);
  const lines = useMemo(
    () => pickPages(all, { network, pick, query, from }, pageName, now),
    [all, network, pick, query, from, pageName, now],
  );
  const shown = useMemo(() => {
    const picked = new Set(lines.map(({ page }) => page));
    return items.filter(({ page }) => picked.has(page));
  }, [items, lines]);
  const people = useMemo(() => (claims ? peopleLines(claims, items, now) : null), [claims, items, now]);
  const scope = scopeOf(data, given);
  return (
    <div class="board">
      <ScopeLine
        team={team}
        scope={scope}
        href={(one) => boardAddress({ ...place, from: one === 'browser' ? one : null })}
        now={now}
      />
      <ToDecide reviews={reviews} removals={removals} />
      <SavedViews views={views} here={boardAddress(place)} plain={ANYWHERE} actions={actions} />
      {(all.length >= MANY_PAGES || lines.length < all.length) && (
        <BoardFilters
          place={place}
          networks={(['vk', 'ok'] as const).filter((one) => pages.some((page) => page.startsWith(`${one}:`)))}
          team={claims !== null}
          onSearch={(query) => change({ query })}
        />
      )}
      {lines.length > 0 ? (
        <>
          <BoardFigures lines={lines} />
          <PageTable lines={lines} pageName={pageName} now={now} team={claims !== null} from={from} />
          <Oldest items={shown} pageName={pageName} from={from} now={now} />
        </>
      ) : (
        <Blank icon="search" title={say('dashboard_none_match')}>
          <a class="button" href={ANYWHERE}>
            {say('dashboard_filters_reset')}
          </a>
        </Blank>
      )}
      {people && (
        <PeopleTable people={people} me={view?.me ?? null} from={from} down={view?.hub === 'down'} />
      )}
    </div>
  );
}

/** What all these pages ask for together. */
function BoardFigures({ lines }: { lines: readonly PageLine[] }) {
  const unseen = lines.filter(({ lookedAt }) => lookedAt === null).length;
  return (
    <dl class="figures">
      <Figure name={say('dashboard_open')} value={sum(lines, 'open')} />
      <Figure name={say('dashboard_overdue')} {...late(sum(lines, 'overdue'))} />
      <Figure name={say('board_burning')} {...late(sum(lines, 'burning'))} />
      <Figure name={say('board_held')} value={sum(lines, 'held')} />
      <Figure name={say('board_promises')} value={sum(lines, 'promises')} note={say('board_promises_note')} />
      <Figure name={say('board_unseen')} value={say('board_of_pages', unseen, lines.length)} />
    </dl>
  );
}

type Counted = 'open' | 'overdue' | 'burning' | 'held' | 'promises';

function sum(lines: readonly PageLine[], figure: Counted): number {
  return lines.reduce((all, line) => all + line[figure], 0);
}

function late(value: number) {
  return { value, ...(value > 0 && { tone: 'late' as const }) };
}
