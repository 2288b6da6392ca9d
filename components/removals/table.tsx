import { writeAddress } from '~/components/dashboard/address.ts';
import { Blank } from '~/components/dashboard/common/blank.tsx';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { say } from '~/lib/locale/say.ts';
import type { RemovalCase } from '~/lib/report/removals/removal-case.ts';
import { isNarrowed, type RemovalsPlace, removalsAddress } from './place.ts';
import { RemovalRowView } from './removal-row.tsx';

type Props = { shown: readonly RemovalCase[]; place: RemovalsPlace; pageName: PageName; now: number };

/** Removals, the latest first; each row leads to its evidence. */
export function RemovalTable({ shown, place, pageName, now }: Props) {
  if (shown.length === 0) return <Nothing place={place} />;
  return (
    <table class="rows removals">
      <caption class="unseen">{say('audit_title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('dashboard_col_state')}</th>
          <th scope="col">{say('audit_col_removed')}</th>
          <th scope="col">{say('dashboard_col_text')}</th>
          <th scope="col">{say('audit_col_rule')}</th>
          <th scope="col">{say('audit_col_check')}</th>
          <th scope="col">{say('dashboard_col_author')}</th>
          <th scope="col">{say('dashboard_col_page')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((one) => (
          <RemovalRowView
            key={one.removal.id}
            one={one}
            href={removalsAddress({ ...place, shown: one.removal.id })}
            chosen={place.shown === one.removal.id}
            pageName={pageName}
            now={now}
          />
        ))}
      </tbody>
    </table>
  );
}

function Nothing({ place }: { place: RemovalsPlace }) {
  return (
    <Blank icon="search" title={say('dashboard_none_match')}>
      {place.query !== '' && <p>{say('audit_none_found')}</p>}
      {isNarrowed(place) && (
        <a class="button" href={writeAddress('removals')}>
          {say('dashboard_filters_reset')}
        </a>
      )}
    </Blank>
  );
}
