import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { LogActions } from './actions.ts';

/** Where a figure and the log seem to differ: everything shown is derived from the events anew. */
export function RebuildLine({ rebuild }: Pick<LogActions, 'rebuild'>) {
  const { told, busy, run } = useAction();
  return (
    <details class="rebuild">
      <summary class="quiet">{say('log_rebuild_when')}</summary>
      <p class="quiet">{say('log_rebuild_note')}</p>
      <div class="chain">
        <button type="button" disabled={busy} onClick={() => void run(rebuild, say('log_rebuilt'))}>
          <Icon name="refresh" />
          {say(busy ? 'log_rebuilding' : 'log_rebuild')}
        </button>
      </div>
      <Message told={told} />
    </details>
  );
}
