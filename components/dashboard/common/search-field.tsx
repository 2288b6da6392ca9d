import { Icon } from '~/components/common/icon.tsx';

type Props = { name: string; value: string; onSearch: (query: string) => void };

/** The field that narrows a list while one types. */
export function SearchField({ name, value, onSearch }: Props) {
  return (
    <label class="search-field">
      <Icon name="search" />
      <span class="unseen">{name}</span>
      <input
        type="search"
        value={value}
        placeholder={name}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
    </label>
  );
}
