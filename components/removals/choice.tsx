type Props = {
  name: string;
  /** What it says when nothing is chosen. */
  any: string;
  value: string | null;
  options: readonly (readonly [value: string, words: string])[];
  onChoose: (value: string | null) => void;
};

/** One thing that narrows a list, chosen among many; it says which as it stands. */
export function Choice({ name, any, value, options, onChoose }: Props) {
  return (
    <label class="choice">
      <span class="unseen">{name}</span>
      <select
        value={value ?? ''}
        data-chosen={value !== null}
        onChange={(event) => onChoose(event.currentTarget.value || null)}
      >
        <option value="">{any}</option>
        {options.map(([own, words]) => (
          <option key={own} value={own}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
