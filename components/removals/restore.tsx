import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { RemovalCase } from '~/lib/report/removals/removal-case.ts';
import type { RemovalActions } from './actions.ts';
import { RESTORE_WORDS } from './words.ts';

type Props = { one: RemovalCase; markRestored: RemovalActions['markRestored'] };

/** Why it is worth a thought to restore the comment, and the way to where the network does it: a person presses there. */
export function Restore({ one, markRestored }: Props) {
  const { restore, url, removal } = one;
  const { told, busy, run } = useAction();
  if (restore.length === 0) return null;
  return (
    <section class="ask" aria-labelledby="case-restore">
      <h3 id="case-restore">{say('audit_restore')}</h3>
      <ul class="reasons">
        {restore.map((reason) => (
          <li key={reason}>{say(RESTORE_WORDS[reason])}</li>
        ))}
      </ul>
      <p class="quiet">{say('audit_restore_how')}</p>
      <div class="bar">
        {url !== null && (
          <a class="button" href={url} target="_blank" rel="noreferrer">
            {say('audit_restore_open')}
          </a>
        )}
        <button type="button" disabled={busy} onClick={() => run(() => markRestored(removal.id), '')}>
          {say('audit_restore_done')}
        </button>
      </div>
      <Message told={told} />
    </section>
  );
}
