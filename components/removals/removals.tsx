import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { Blank } from '~/components/dashboard/common/blank.tsx';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import type { Go } from '~/components/dashboard/use-address.ts';
import { say } from '~/lib/locale/say.ts';
import { sumCoverage } from '~/lib/log/queue/board.ts';
import { removalCases } from '~/lib/report/removals/removal-case.ts';
import { casesIn, handledViolations, wrongRemovals } from '~/lib/report/removals/removal-figures.ts';
import { readSought } from '~/lib/report/removals/removal-search.ts';
import { readLink } from '~/lib/sites/link.ts';
import type { RemovalActions } from './actions.ts';
import type { RemovalsData } from './data.ts';
import { Detail } from './detail.tsx';
import { ListNote } from './list-note.tsx';
import { periodStart, type RemovalsPlace, readRemovalsPlace, removalsAddress } from './place.ts';
import { RemovalFigures } from './removal-figures.tsx';
import { RemovalFilters } from './removal-filters.tsx';
import { NoisyRules } from './rules.tsx';
import { measuresOf, narrowCases, teamKeysOf } from './select.ts';
import { RemovalTable } from './table.tsx';

type Props = {
  data: RemovalsData;
  given: URLSearchParams;
  go: Go;
  pages: readonly string[];
  pageName: PageName;
  actions: RemovalActions;
  now: number;
  /** True while those of colleagues, which are asked for too, are unknown. */
  ownAlone?: boolean;
  /** Whose removals are shown; absent where this device knows its own alone. */
  children?: ComponentChildren;
};

/** The audit of removals: two figures, the lists to look through, and one removal with all its evidence. */
export function Removals({
  data,
  given,
  go,
  pages,
  pageName,
  actions,
  now,
  ownAlone = false,
  children,
}: Props) {
  const place = readRemovalsPlace(given);
  const cases = useMemo(() => removalCases(data.records), [data.records]);
  const since = periodStart(place.period, now);
  const sought = readSought(place.query, new Date(now), readLink);
  const narrowed = narrowCases(cases, place, since, sought);
  const shown =
    place.list === null ? narrowed : narrowed.filter(({ lists }) => lists.has(place.list ?? 'restore'));
  const at = shown.findIndex(({ removal }) => removal.id === place.shown);
  const open = shown[at] ?? cases.find(({ removal }) => removal.id === place.shown) ?? null;
  const change = (part: Partial<RemovalsPlace>) =>
    go((now) => removalsAddress({ ...readRemovalsPlace(now.given), shown: null, ...part }));
  useClosing(open?.removal.id ?? null, () => go(removalsAddress({ ...place, shown: null })));
  const noisy = <NoisyRules rules={data.rules} role={data.role} muteRule={actions.muteRule} />;
  if (cases.length === 0) return <Empty ownAlone={ownAlone} scope={children} rules={noisy} />;
  const scope = { page: place.page, since };
  const looked = data.records.coverage.filter(({ page }) => place.page === null || page === place.page);
  const address = (id: string | undefined) => (id ? removalsAddress({ ...place, shown: id }) : null);
  return (
    <div class="audit" data-open={open !== null}>
      <div class="audit-list">
        {children}
        <RemovalFigures
          handled={handledViolations(data.records, cases, scope)}
          wrong={wrongRemovals(casesIn(cases, scope))}
          coverage={sumCoverage(looked)}
        />
        {noisy}
        <RemovalFilters
          cases={cases}
          narrowed={narrowed}
          pages={pages}
          pageName={pageName}
          place={place}
          onChange={change}
        />
        {place.list !== null && <ListNote list={place.list} shown={shown} among={narrowed} />}
        <RemovalTable shown={shown} place={place} pageName={pageName} now={now} />
      </div>
      {open && (
        <Detail
          key={open.removal.id}
          one={open}
          measures={measuresOf(data.records.measures, open)}
          theirs={teamKeysOf(cases, data.records.measures, open)}
          {...data.settingsOf(open.page)}
          teller={{ pageName, device: data.device, names: data.names, now }}
          role={data.role}
          person={data.person}
          actions={actions}
          ways={{
            close: removalsAddress({ ...place, shown: null }),
            before: at > 0 ? address(shown[at - 1]?.removal.id) : null,
            after: at >= 0 ? address(shown[at + 1]?.removal.id) : null,
          }}
        />
      )}
    </div>
  );
}

/** Escape closes the evidence and gives the focus back to the row it was opened from. */
function useClosing(id: string | null, close: () => void): void {
  useLayoutEffect(() => {
    if (id === null) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      close();
      document.querySelector<HTMLElement>(`[data-case="${id}"]`)?.focus();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}

type EmptyProps = { ownAlone: boolean; scope: ComponentChildren; rules: JSX.Element };

function Empty({ ownAlone, scope, rules }: EmptyProps) {
  return (
    <>
      {scope}
      {rules}
      <Blank icon="trash" title={say(ownAlone ? 'audit_empty_here' : 'audit_empty')}>
        <p>{say('audit_empty_note')}</p>
      </Blank>
    </>
  );
}
