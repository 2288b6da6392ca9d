import { append } from '~/lib/log/chain/append.ts';
import type { JournalContext } from '~/lib/log/journal.ts';
import type { SavedFile } from './incident-events.ts';

/** Writes down that a file is about to leave the log; before it does, so that none leaves unnoticed. */
export async function recordFile(context: JournalContext, file: SavedFile): Promise<void> {
  const stamp = { at: context.now.toISOString(), actor: context.device };
  await append(stamp, context.targets, async (write) => {
    write({ type: 'file.saved', key: null, page: null, data: file });
  });
}
