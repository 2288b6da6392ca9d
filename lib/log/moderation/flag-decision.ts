import type { JournalContext } from '~/lib/log/journal.ts';
import { decideOn, type Written } from './desk.ts';
import { decisionOn, isSameSpan } from './flags.ts';
import type { FlagSpan } from './moderation-events.ts';

/**
 * Writes down that a person agrees with a flag (`flag.confirmed`) or finds it wrong (`flag.dismissed`). The
 * same word twice is written once; the other word replaces the one before.
 */
export async function recordFlagDecision(
  context: JournalContext,
  key: string,
  flag: FlagSpan,
  decision: 'confirmed' | 'dismissed',
): Promise<Written> {
  return decideOn(context, key, ({ row }) => {
    const raised = row.raised.find((found) => isSameSpan(found, flag));
    if (!raised) return { why: 'no-such-flag' };
    if (decisionOn(row, raised) === decision) return { known: '' };
    const type = decision === 'confirmed' ? 'flag.confirmed' : 'flag.dismissed';
    return { draft: { type, key, page: row.page, data: raised } };
  });
}
