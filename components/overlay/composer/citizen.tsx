import type { Span } from '~/lib/answer/level.ts';
import { say } from '~/lib/locale/say.ts';
import type { DraftLook } from '~/lib/log/draft/draft-view.ts';
import { inPieces } from './pieces.ts';

/** As the background tells it, or as the page itself shows it. */
type Said = { text: string; author: { name: string }; attachments: DraftLook['attachments'] };

/** The citizen's words with what they ask underlined. */
export function Citizen({ look, asks, photo }: { look: Said; asks: readonly Span[]; photo: string | null }) {
  return (
    <div class="citizen">
      {photo !== null && <img class="thumb" src={photo} alt={say('composer_pair_author_photo')} />}
      <p class="who">
        {look.author.name}
        {look.attachments.includes('photo') && <span class="quiet"> · {say('composer_has_photo')}</span>}
      </p>
      <blockquote>
        {inPieces(look.text, asks).map(({ text, within, start }) =>
          within === null ? text : <u key={start}>{text}</u>,
        )}
      </blockquote>
      {asks.length > 0 && <p class="quiet small">{say('composer_asks_hint')}</p>}
    </div>
  );
}
