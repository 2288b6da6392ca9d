import { useContext, useMemo } from 'preact/hooks';
import { Figure } from '~/components/common/figure.tsx';
import { TeamContext } from '~/components/common/team-context.ts';
import type { DashboardData } from '~/components/dashboard/data.ts';
import type { PageName } from '~/components/dashboard/queue-order.ts';
import { say } from '~/lib/locale/say.ts';
import { type PageLine, pageLines } from '~/lib/report/page-lines.ts';
import { peopleLines } from '~/lib/report/people-lines.ts';
import { PageTable } from './page-table.tsx';
import { PeopleTable } from './people-table.tsx';

type Props = { data: DashboardData; pageName: PageName; now: number };

/** The morning of a supervisor: what burns on which page, who holds it, what nobody looked at. */
export function Board({ data: { items, looks, pages }, pageName, now }: Props) {
  const view = useContext(TeamContext)?.view ?? null;
  const claims = view && view.hub !== 'none' ? view.claims : null;
  const named = useMemo(
    () => [...pages].sort((one, other) => pageName(one).localeCompare(pageName(other), 'ru')),
    [pages, pageName],
  );
  const lines = useMemo(
    () => pageLines(named, items, looks, claims, now),
    [named, items, looks, claims, now],
  );
  const people = useMemo(() => (claims ? peopleLines(claims, items, now) : null), [claims, items, now]);
  const unseen = lines.filter(({ lookedAt }) => lookedAt === null).length;
  return (
    <div class="board">
      <dl class="figures">
        <Figure name={say('dashboard_open')} value={sum(lines, 'open')} />
        <Figure name={say('dashboard_overdue')} {...late(sum(lines, 'overdue'))} />
        <Figure name={say('board_burning')} {...late(sum(lines, 'burning'))} />
        <Figure name={say('board_held')} value={sum(lines, 'held')} />
        <Figure
          name={say('board_promises')}
          value={sum(lines, 'promises')}
          note={say('board_promises_note')}
        />
        <Figure name={say('board_unseen')} value={say('board_of_pages', unseen, lines.length)} />
      </dl>
      <PageTable lines={lines} pageName={pageName} now={now} team={claims !== null} />
      {people && <PeopleTable people={people} down={view?.hub === 'down'} />}
    </div>
  );
}

type Counted = 'open' | 'overdue' | 'burning' | 'held' | 'promises';

function sum(lines: readonly PageLine[], figure: Counted): number {
  return lines.reduce((all, line) => all + line[figure], 0);
}

function late(value: number) {
  return { value, ...(value > 0 && { tone: 'late' as const }) };
}
