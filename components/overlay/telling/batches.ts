import type { PostSighting, Sighting } from '~/lib/comment/sighting.ts';

/** Comments and posts of one message: what a page can write down in one go without being felt. */
const LARGEST = 500;

/** A part of what was read, small enough for one message. */
export type Batch = { comments: Sighting[]; posts: PostSighting[] };

/**
 * Cuts what was read into messages of at most 500 comments and 500 posts; at least one, for an empty look is
 * told, too. A thread stays together where it fits: an answer must not come later than its question.
 * Each post goes along with its comments.
 */
export function inBatches(comments: readonly Sighting[], posts: readonly PostSighting[]): Batch[] {
  const byId = new Map(posts.map((post) => [post.post, post]));
  const batches = cut(comments).map((part): Batch => {
    const named = new Set(part.map(({ post }) => post));
    return { comments: part, posts: [...named].flatMap((id) => byId.get(id) ?? []) };
  });
  const named = new Set(comments.map(({ post }) => post));
  const others = posts.filter(({ post }) => !named.has(post));
  for (const batch of batches) batch.posts.push(...others.splice(0, LARGEST - batch.posts.length));
  while (others.length > 0) batches.push({ comments: [], posts: others.splice(0, LARGEST) });
  return batches.length > 0 ? batches : [{ comments: [], posts: [] }];
}

function cut(comments: readonly Sighting[]): Sighting[][] {
  const batches: Sighting[][] = [];
  let open: Sighting[] = [];
  for (const thread of byThread(comments)) {
    if (open.length > 0 && open.length + thread.length > LARGEST) {
      batches.push(open);
      open = [];
    }
    for (const comment of thread) {
      if (open.length === LARGEST) {
        batches.push(open);
        open = [];
      }
      open.push(comment);
    }
  }
  return open.length > 0 ? [...batches, open] : batches;
}

function byThread(comments: readonly Sighting[]): Iterable<Sighting[]> {
  const threads = new Map<string, Sighting[]>();
  for (const comment of comments) {
    const place = `${comment.post}/${comment.thread}`;
    const thread = threads.get(place);
    if (thread) thread.push(comment);
    else threads.set(place, [comment]);
  }
  return threads.values();
}
