import { Icon } from '~/components/common/icon.tsx';
import type { QueuePlace, SortColumn } from './queue-place.ts';

type Props = {
  column: SortColumn;
  name: string;
  place: QueuePlace;
  onSort: (change: Pick<QueuePlace, 'sort' | 'order'>) => void;
};

/** Head of a column that sorts: first press ascending, second descending, third back to urgency. */
export function SortHeader({ column, name, place, onSort }: Props) {
  const chosen = place.sort === column;
  const press = () => {
    if (!chosen) onSort({ sort: column, order: 'ascending' });
    else if (place.order === 'ascending') onSort({ sort: column, order: 'descending' });
    else onSort({ sort: null, order: 'ascending' });
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
