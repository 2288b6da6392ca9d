import { Chip } from './chip.tsx';

type Props<T extends string> = {
  /** What is chosen among, for those who do not see the list. */
  label: string;
  values: readonly T[];
  chosen: T | null;
  /** The address where this one is chosen; of null the one where nothing is. */
  address: (value: T | null) => string;
  name: (value: T) => string;
  mark?: (value: T) => string;
  count?: (value: T) => number | '…';
};

/** Chips of which one or none is chosen: pressing the chosen one leads back to the view without it. */
export function ChipList<T extends string>({ label, values, chosen, address, name, mark, count }: Props<T>) {
  return (
    <ul class="chips" aria-label={label}>
      {values.map((value) => (
        <Chip
          key={value}
          chosen={chosen === value}
          href={address(chosen === value ? null : value)}
          name={name(value)}
          mark={mark?.(value)}
          count={count?.(value)}
        />
      ))}
    </ul>
  );
}
