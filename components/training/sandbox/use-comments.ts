import { useState } from 'preact/hooks';
import type { FeedComment, FeedPost } from '~/lib/training/sandbox-feed.ts';

/** A comment on the feed with what happened to it here. */
export type Shown = FeedComment & { deleted: boolean };

/** Who answers: the page or the trainee as a person. */
type Writer = Pick<FeedComment, 'by' | 'author' | 'dative'>;

/** Ids of what is written here begin far behind those of the feed. */
const FIRST_OWN = 500;

/** The comments of a post, oldest first, and what can be done with them; it stays within this page. */
export function useComments(post: FeedPost, page: string) {
  const [comments, setComments] = useState<Shown[]>(() =>
    post.comments.map((each) => ({
      ...each,
      author: each.by === 'page' ? page : each.author,
      deleted: false,
    })),
  );
  const answer = (to: FeedComment | null, writer: Writer, text: string) =>
    setComments((before) => {
      const id = `${post.id}${FIRST_OWN + before.length}`;
      const at = new Date().toISOString();
      const empty = { case: null, photo: false, sticker: null, deleted: false };
      return [...before, { ...empty, ...writer, id, text, at, thread: to?.thread ?? id }];
    });
  return {
    comments,
    standing: comments.filter(({ deleted }) => !deleted).length,
    answer,
    change: (id: string, deleted: boolean) =>
      setComments((before) => before.map((each) => (each.id === id ? { ...each, deleted } : each))),
  };
}
