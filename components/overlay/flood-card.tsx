import { Icon } from '~/components/common/icon.tsx';
import type { Flood } from '~/lib/comment/flood.ts';
import { language, say, sayCount } from '~/lib/locale/say.ts';

type Props = { flood: Flood; onJump(key: string): boolean; onRemove(key: string): void };

/** Many equal comments as one card: each of them can be gone to, none is removed with another. */
export function FloodCard({ flood, onJump, onRemove }: Props) {
  return (
    <li class="flood" data-testid="flood-card">
      <details>
        <summary>
          <span class="state" data-tone="flag">
            <Icon name="list" />
            {sayCount('panel_flood', flood.said.length)}
          </span>
          <span class="text">{flood.text}</span>
        </summary>
        <p class="quiet">{say('panel_flood_hint')}</p>
        <ul>
          {flood.said.map(({ key, url, author, postedAt }) => (
            <li key={key}>
              <a
                href={url}
                onClick={(event) => {
                  if (onJump(key)) event.preventDefault();
                }}
              >
                {author} · {sayTime(postedAt)}
              </a>
              <button type="button" onClick={() => onRemove(key)}>
                {say('panel_flood_remove')}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

function sayTime(iso: string): string {
  return new Intl.DateTimeFormat(language(), { timeStyle: 'short' }).format(new Date(iso));
}
