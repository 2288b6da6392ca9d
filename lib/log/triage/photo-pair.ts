import type { EventData } from '~/lib/log/event.ts';
import type { JournalContext } from '~/lib/log/journal.ts';
import { decideOn, type Written } from '~/lib/log/moderation/desk.ts';

/** What the log keeps of a «было — стало»; its digest tells the picture again where somebody has it. */
export type PhotoPair = EventData<'photo.paired'>;

/** Writes down that a «было — стало» was made for the answer to a comment. */
export async function recordPair(context: JournalContext, key: string, pair: PhotoPair): Promise<Written> {
  return decideOn(context, key, ({ row }) => ({
    draft: { type: 'photo.paired', key, page: row.page, data: pair },
  }));
}
