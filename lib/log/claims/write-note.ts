import { postKeyOf } from '~/lib/comment/key.ts';
import { change, type JournalContext } from '~/lib/log/journal.ts';
import { loadPosts } from '~/lib/log/projection/working-set.ts';

/**
 * Writes a comment inside down, also on a comment that only a colleague's browser has read: the team gets it by
 * the hub.
 * @param by name of who writes, as colleagues know it.
 */
export async function writeNote(
  context: JournalContext,
  key: string,
  { text, by }: { text: string; by: string },
): Promise<void> {
  const post = postKeyOf(key);
  const page = post.slice(0, post.lastIndexOf(':'));
  await change(
    context,
    () => loadPosts(page, [post]),
    ({ note }) => {
      note({ type: 'note.written', key, page, data: {}, personal: { text, by } });
    },
  );
}
