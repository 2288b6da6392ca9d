import { say, sayCount } from '~/lib/locale/say.ts';
import type { DraftThreadLine } from '~/lib/log/draft/draft-view.ts';

/** What else was said in the thread: folded, official answers named as such. */
export function Thread({ lines }: { lines: readonly DraftThreadLine[] }) {
  if (lines.length === 0) return null;
  const answered = lines.some(({ voice }) => voice !== 'citizen');
  return (
    <details class="thread" open={answered}>
      <summary>{sayCount('composer_thread', lines.length)}</summary>
      <ul>
        {lines.map(({ key, voice, authorName, text }) => (
          <li key={key}>
            <b>{authorName}</b>
            {voice !== 'citizen' && <span class="quiet"> · {say('composer_official')}</span>}
            <p>{text || say('composer_no_words')}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
