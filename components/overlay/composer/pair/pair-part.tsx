import { useRef, useState } from 'preact/hooks';
import { ErrorText } from '~/components/common/error/error-text.tsx';
import type { ComposerHost } from '~/components/overlay/composer/composer-host.ts';
import { say } from '~/lib/locale/say.ts';
import type { MadePair } from './made-pair.ts';
import { PairResult } from './pair-result.tsx';
import { PhotoFile } from './photo-file.tsx';
import { dayOf, usePair } from './use-pair.ts';

type Props = {
  host: ComposerHost;
  commentKey: string;
  /** Addresses of the photos that the page shows with the comment. */
  photos: readonly string[];
  /** Open from the start: the answer tells of work that is done. */
  open: boolean;
  /** The picture exists: the coach asks for no photo any more. */
  onPaired(): void;
};

/** «Было — стало»: the author's photo beside the place for ours, and one picture made of both, here alone. */
export function PairPart({ host, commentKey, photos, open, onPaired }: Props) {
  const [chosen, setChosen] = useState(0);
  const address = photos[chosen] ?? photos[0] ?? null;
  const { pair, takeAfter, takeBefore, date, clear } = usePair(address, postedDay(host, commentKey));
  const recorded = useRef(new Set<string>());
  const { before, after, refused, trouble } = pair;
  const record = async (made: MadePair) => {
    onPaired();
    if (recorded.current.has(made.digest)) return true;
    const answer = await host.reach('photo.paired', { key: commentKey, pair: made });
    if (answer?.ok) recorded.current.add(made.digest);
    return answer?.ok ?? false;
  };
  return (
    <details class="pair" open={open || after !== null} data-testid="composer-pair">
      <summary>{say(address === null ? 'composer_pair' : 'composer_pair_photo')}</summary>
      <div class="pair-body">
        <p class="quiet small">{say('composer_pair_hint')}</p>
        {before && after ? (
          <PairResult before={before} after={after} onDate={date} onClear={clear} onMade={record} />
        ) : (
          <div class="sides">
            <figure>
              <figcaption>{say('composer_pair_before')}</figcaption>
              {before && <p class="quiet">{say('composer_pair_chosen')}</p>}
              {!before && address !== null && (
                <img src={address} alt={say('composer_pair_author_photo')} referrerpolicy="no-referrer" />
              )}
              {!before && photos.length > 1 && (
                <Others photos={photos} chosen={chosen} onChoose={setChosen} />
              )}
              {!before && refused && (
                <p role="alert">
                  <ErrorText text={say('composer_pair_refused')} />
                </p>
              )}
              {!before && (address === null || refused) && (
                <PhotoFile
                  label={say('composer_pair_choose_before')}
                  onFile={(file) => void takeBefore(file)}
                />
              )}
            </figure>
            <figure>
              <figcaption>{say('composer_pair_after')}</figcaption>
              {after ? (
                <p class="quiet">{say('composer_pair_chosen')}</p>
              ) : (
                <PhotoFile label={say('composer_pair_choose')} onFile={(file) => void takeAfter(file)} />
              )}
            </figure>
          </div>
        )}
        {trouble && (
          <p role="alert">
            <ErrorText text={say(trouble)} />
          </p>
        )}
        <p class="quiet small">{say('composer_pair_local')}</p>
      </div>
    </details>
  );
}

type OthersProps = { photos: readonly string[]; chosen: number; onChoose(index: number): void };

function Others({ photos, chosen, onChoose }: OthersProps) {
  return (
    <div class="row">
      {photos.map((address, index) => (
        <button key={address} type="button" aria-pressed={index === chosen} onClick={() => onChoose(index)}>
          {say('composer_pair_number', index + 1)}
        </button>
      ))}
    </div>
  );
}

/** The day the comment was written; today where the page does not tell. */
function postedDay(host: ComposerHost, key: string): string {
  const at = host.read(key)?.posted?.at;
  return dayOf(at === undefined ? Date.now() : Date.parse(at));
}
