import { Icon } from '~/components/common/icon.tsx';
import type { Place, SortColumn } from './address.ts';

type Props = { column: SortColumn; name: string; place: Place; go: (change: Partial<Place>) => void };

/** Head of a column that sorts: first press ascending, second descending, third back to urgency. */
export function SortHeader({ column, name, place, go }: Props) {
  const chosen = place.sort === column;
  const press = () => {
    if (!chosen) go({ sort: column, order: 'ascending' });
    else if (place.order === 'ascending') go({ order: 'descending' });
    else go({ sort: null, order: 'ascending' });
  };
  return (
    <th scope="col" class={`col-${column}`} aria-sort={chosen ? place.order : undefined}>
      <button type="button" class="sort" onClick={press}>
        {name}
        {chosen && <Icon name={place.order === 'ascending' ? 'chevron-up' : 'chevron-down'} />}
      </button>
    </th>
  );
}
