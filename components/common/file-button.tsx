import { Icon } from './icon.tsx';

type Props = {
  name: string;
  testId: string;
  /** Kinds of files the browser offers. */
  accept: string;
  disabled: boolean;
  onChoose: (file: File) => Promise<unknown>;
};

/** A button that asks for a file. */
export function FileButton({ name, testId, accept, disabled, onChoose }: Props) {
  const choose = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    await onChoose(file);
    // Else choosing the same file again, mended, would say nothing.
    input.value = '';
  };
  return (
    <label class="button file">
      <Icon name="upload" />
      {name}
      <input
        type="file"
        class="unseen"
        data-testid={testId}
        accept={accept}
        disabled={disabled}
        onChange={(event) => void choose(event.currentTarget)}
      />
    </label>
  );
}
