import { useState } from 'preact/hooks';
import { say } from '~/lib/locale/say.ts';

type Props = { label: string; onFile(file: File): void };

/** A place for a photo from this computer: chosen, dropped or pasted. */
export function PhotoFile({ label, onFile }: Props) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    <label
      class="photo-file"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        // The networks would take the photo for an attachment of their own.
        event.stopPropagation();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <input
        type="file"
        accept="image/*"
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file may be chosen again after it was taken away.
          event.currentTarget.value = '';
        }}
      />
      <span class="as-button">{label}</span>
      <span class="quiet small">{say('composer_pair_drop')}</span>
    </label>
  );
}
