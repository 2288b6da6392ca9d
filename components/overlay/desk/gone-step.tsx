import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { RemovalGlance } from '~/lib/log/verdict.ts';

const WHO: Record<RemovalGlance['by'], MessageKey> = {
  us: 'audit_by_us',
  page: 'audit_by_page',
  author: 'audit_by_author',
  network: 'audit_by_network',
  unknown: 'audit_by_unknown',
};

type Props = {
  by: RemovalGlance['by'];
  /** True where only the moderator can tell: the control was pointed at, and nobody saw who pressed. */
  asking: boolean;
  busy: boolean;
  onOurs(): void;
  onNotOurs(): void;
};

/** It went by another hand, or by one that nobody saw: no removal of ours is claimed unless a person says so. */
export function GoneStep({ by, asking, busy, onOurs, onNotOurs }: Props) {
  return (
    <div>
      <p>{sayGone(by)}</p>
      {asking ? (
        <>
          <p>{say('desk_gone_asked')}</p>
          <div class="buttons">
            <button type="button" class="main" disabled={busy} onClick={onOurs}>
              {say('desk_gone_ours')}
            </button>
            <button type="button" disabled={busy} onClick={onNotOurs}>
              {say('desk_gone_not_ours')}
            </button>
          </div>
        </>
      ) : (
        <p class="quiet">{say('desk_gone_not_recorded')}</p>
      )}
    </div>
  );
}

/** By whose hand it went, in words. */
export function sayGone(by: RemovalGlance['by']): string {
  return say('desk_gone', say(WHO[by]));
}
