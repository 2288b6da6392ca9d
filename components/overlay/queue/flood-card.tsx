import { isGuarded } from '~/components/common/flag-view.ts';
import { Icon } from '~/components/common/icon.tsx';
import type { Flood } from '~/lib/comment/flood.ts';
import { language, say, sayCount } from '~/lib/locale/say.ts';
import type { Verdict } from '~/lib/log/verdict.ts';
import { SaidText } from './said-text.tsx';

type Props = {
  flood: Flood;
  /** What is decided about a comment; undefined while nothing is. */
  verdict(key: string): Verdict | undefined;
  blur: boolean;
  onJump(key: string): boolean;
  onRemove(key: string): void;
};

/** Many equal comments as one card: each of them can be gone to, none is removed with another. */
export function FloodCard({ flood, verdict, blur, onJump, onRemove }: Props) {
  const flags = verdict(flood.said[0]?.key ?? '')?.flags ?? [];
  const allGuarded = flood.said.every(({ key }) => isGuardedComment(verdict(key)));
  return (
    <li class="flood" data-testid="flood-card">
      <details>
        <summary>
          <span class="state" data-tone="flag">
            <Icon name="list" />
            {sayCount('panel_flood', flood.said.length)}
          </span>
          <span class="text">
            <SaidText text={flood.text} flags={blur ? flags : []} />
          </span>
        </summary>
        <p class="quiet">{say(allGuarded ? 'panel_flood_guarded' : 'panel_flood_hint')}</p>
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
              <Way verdict={verdict(key)} onRemove={() => onRemove(key)} />
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

/** Many who criticise alike are no breach: only what is not protected leads to a removal. */
function Way({ verdict, onRemove }: { verdict: Verdict | undefined; onRemove(): void }) {
  if (isGuardedComment(verdict)) {
    return (
      <span class="guarded">
        <Icon name="shield" />
        {say('flag_protected')}
      </span>
    );
  }
  return (
    <button type="button" onClick={onRemove}>
      {say('panel_flood_remove')}
    </button>
  );
}

function isGuardedComment(verdict: Verdict | undefined): boolean {
  return verdict !== undefined && isGuarded(verdict);
}

function sayTime(iso: string): string {
  return new Intl.DateTimeFormat(language(), { timeStyle: 'short' }).format(new Date(iso));
}
