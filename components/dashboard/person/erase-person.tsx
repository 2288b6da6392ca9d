import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWayBack } from '~/components/common/use-way-back.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { PersonRecords } from '~/lib/log/person/person-records.ts';

type Props = { kept: PersonRecords; busy: boolean; onErase: (neighbours: boolean) => void };

/** The way to erase a person: asked twice with what goes and what stays, because nothing brings it back. */
export function ErasePerson({ kept, busy, onErase }: Props) {
  const [asked, setAsked] = useState(false);
  const [neighbours, setNeighbours] = useState(false);
  const ask = useWayBack(asked);
  const no = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => no.current?.focus(), [asked]);
  if (!asked) {
    return (
      <div class="files-line">
        <button
          type="button"
          ref={ask}
          data-testid="person-erase"
          disabled={busy}
          onClick={() => setAsked(true)}
        >
          {say('person_erase')}
        </button>
      </div>
    );
  }
  const standing = kept.comments.filter(({ deleted }) => !deleted).length;
  return (
    <div class="decide" role="alert">
      <p>{say('person_erase_ask')}</p>
      {standing > 0 && <p>{sayCount('person_erase_standing', standing)}</p>}
      <p>{say('person_erase_stays')}</p>
      {kept.neighbours.length > 0 && (
        <label class="files-choice">
          <input
            type="checkbox"
            checked={neighbours}
            onChange={({ currentTarget }) => setNeighbours(currentTarget.checked)}
          />
          <span>{sayCount('person_erase_neighbours', kept.neighbours.length)}</span>
        </label>
      )}
      <div class="files-line">
        <button
          type="button"
          class="danger"
          data-testid="person-erase-yes"
          disabled={busy}
          onClick={() => onErase(neighbours)}
        >
          {say('person_erase_yes')}
        </button>
        <button type="button" ref={no} disabled={busy} onClick={() => setAsked(false)}>
          {say('person_erase_no')}
        </button>
      </div>
    </div>
  );
}
