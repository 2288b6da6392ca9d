import type { Settings } from '~/lib/settings/schema.ts';
import { diffVoice } from './diff.ts';
import { change, type JournalContext } from './journal.ts';
import { diffPolicy } from './policy-change.ts';
import { loadAll } from './working-set.ts';

/**
 * Brings the log in line with changed settings: `policy.changed` when the deadlines changed,
 * `comment.changed` for comments of pages that are official now or no longer; every verdict anew.
 */
export async function recordSettings(
  settings: Pick<Settings, 'officials' | 'policy'>,
  context: JournalContext,
): Promise<void> {
  await change(context, loadAll, ({ projection, note }) => {
    note(diffPolicy(projection.policy, settings.policy));
    for (const row of [...projection.comments.values()]) {
      const page = { network: row.network, owner: row.owner, slug: null };
      note(diffVoice(row, { page, officials: settings.officials }));
    }
  });
}
