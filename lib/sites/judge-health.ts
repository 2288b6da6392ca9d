import type { PostSighting } from '~/lib/comment/sighting.ts';
import type { Health, HealthProblem } from './health.ts';
import type { Place } from './site.ts';

type Post = Pick<PostSighting, 'post' | 'total'>;

/**
 * Compares what was read with what the page itself claims. On a page of one post, comments by the
 * counter and none read is blindness; more read than the counter says, or a required field that
 * stopped matching, is degradation. A wall shows only previews, so few comments there prove nothing.
 */
export function judgeHealth(seen: {
  place: Place;
  posts: Post[];
  /** Comments that stand on the page now, by post. */
  loaded: ReadonlyMap<string, number>;
  /** Required fields that could not be read, a list for each comment. */
  missing: string[][];
}): Health {
  const blind = blindness(seen.place, seen.posts, seen.loaded);
  const problems = [...missingFields(seen.missing), ...counters(seen.posts, seen.loaded)];
  if (blind) return { state: 'blind', problems: [blind, ...problems] };
  return { state: problems.length > 0 ? 'degraded' : 'ok', problems };
}

function missingFields(missing: string[][]): HealthProblem[] {
  const counts = new Map<string, number>();
  for (const field of missing.flat()) counts.set(field, (counts.get(field) ?? 0) + 1);
  return [...counts].map(([field, count]) => ({ kind: 'missing', field, count }));
}

function counters(posts: Post[], loaded: ReadonlyMap<string, number>): HealthProblem[] {
  return posts.flatMap(({ post, total }) => {
    const seen = loaded.get(post) ?? 0;
    return total !== null && seen > total ? [{ kind: 'counter' as const, post, seen, total }] : [];
  });
}

function blindness(place: Place, posts: Post[], loaded: ReadonlyMap<string, number>): HealthProblem | null {
  if (place.kind !== 'post') return null;
  const post = posts.find((candidate) => candidate.post === place.post);
  if (!post) return { kind: 'blind', post: place.post, total: null };
  const nothing = (loaded.get(post.post) ?? 0) === 0;
  return nothing && (post.total ?? 0) > 0 ? { kind: 'blind', post: post.post, total: post.total } : null;
}
