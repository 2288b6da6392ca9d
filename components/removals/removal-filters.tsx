import { Chip } from '~/components/dashboard/common/chip.tsx';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { SearchField } from '~/components/dashboard/common/search-field.tsx';
import { say } from '~/lib/locale/say.ts';
import { CASE_LISTS, type RemovalCase } from '~/lib/report/removals/removal-case.ts';
import { listCounts } from '~/lib/report/removals/removal-figures.ts';
import { Choice } from './choice.tsx';
import {
  APPEALS,
  PERIODS,
  REMOVERS,
  type RemovalsPlace,
  RULINGS,
  readRemovalsPlace,
  removalsAddress,
} from './place.ts';
import { citedRules } from './select.ts';
import { APPEAL_WORDS, LIST_WORDS, REMOVER_WORDS, RULING_WORDS } from './words.ts';

type Props = {
  cases: readonly RemovalCase[];
  /** Cases of everything that is chosen but the list: what each list is counted in. */
  narrowed: readonly RemovalCase[];
  pages: readonly string[];
  pageName: PageName;
  place: RemovalsPlace;
  onChange: (change: Partial<RemovalsPlace>) => void;
};

/** The search that a complaint is brought to, the lists of the audit, and what else narrows the table. */
export function RemovalFilters({ cases, narrowed, pages, pageName, place, onChange }: Props) {
  const counts = listCounts(narrowed);
  return (
    <search class="filters">
      <SearchField name={say('audit_search')} value={place.query} onSearch={(query) => onChange({ query })} />
      <ul class="chips" aria-label={say('audit_lists')}>
        {CASE_LISTS.map((list) => (
          <Chip
            key={list}
            chosen={place.list === list}
            href={removalsAddress({ ...place, list: place.list === list ? null : list, shown: null })}
            count={counts[list]}
            name={say(LIST_WORDS[list])}
          />
        ))}
      </ul>
      <div class="choices">
        {pages.length > 1 && (
          <Choice
            name={say('audit_page')}
            any={say('audit_any_page')}
            value={place.page}
            options={pages.map((page) => [page, pageName(page)])}
            onChoose={(page) => onChange({ page })}
          />
        )}
        <Choice
          name={say('audit_period')}
          any={say('audit_any_period')}
          value={place.period}
          options={PERIODS.map((days) => [days, say('audit_last_days', days)])}
          onChoose={(days) => onChange({ period: chosen('days', days).period })}
        />
        <Choice
          name={say('audit_rule')}
          any={say('audit_any_rule')}
          value={place.rule}
          options={citedRules(cases).map((number) => [number, say('audit_rule_number', number)])}
          onChoose={(rule) => onChange({ rule })}
        />
        <Choice
          name={say('audit_by')}
          any={say('audit_any_by')}
          value={place.by}
          options={REMOVERS.map((by) => [by, say(REMOVER_WORDS[by])])}
          onChoose={(by) => onChange({ by: chosen('by', by).by })}
        />
        <Choice
          name={say('audit_appeal')}
          any={say('audit_any_appeal')}
          value={place.appeal}
          options={APPEALS.map((appeal) => [appeal, say(APPEAL_WORDS[appeal])])}
          onChoose={(appeal) => onChange({ appeal: chosen('appeal', appeal).appeal })}
        />
        <Choice
          name={say('audit_review')}
          any={say('audit_any_ruling')}
          value={place.ruling}
          options={RULINGS.map((ruling) => [ruling, say(RULING_WORDS[ruling])])}
          onChoose={(ruling) => onChange({ ruling: chosen('checked', ruling).ruling })}
        />
      </div>
    </search>
  );
}

/** A chosen word, read as the address reads it. */
function chosen(name: string, value: string | null): RemovalsPlace {
  return readRemovalsPlace(new URLSearchParams(value === null ? '' : { [name]: value }));
}
