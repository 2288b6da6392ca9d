import type { PostSighting } from '~/lib/comment/sighting.ts';
import type { Health, HealthProblem } from './health.ts';
import type { Place } from './site.ts';

type Post = Pick<PostSighting, 'post' | 'total'>;

type Seen = {
  place: Place;
  posts: Post[];
  /** Comments that stand on the page now, by post. */
  loaded: ReadonlyMap<string, number>;
  /** Required fields that could not be read, a list for each comment. */
  missing: string[][];
  /** Comments that stand on the page besides those that were recognised; absent when nobody counted. */
  lost?: number;
  /** True when parts of comments stand outside of every comment that is recognised; asked only where nothing was read. */
  strays: () => boolean;
};

/**
 * Compares what was read with what the page itself claims. Where one post, photo or video is open, comments
 * by the counter and none read is blindness; so are parts of posts or comments of which none could be made,
 * wherever they stand. A post of which nothing is there at all is still on its way. More read than the counter
 * says, or a required field that stopped matching, is degradation. A wall shows only previews, so few comments there prove nothing.
 */
export function judgeHealth(seen: Seen): Health {
  const blind = blindness(seen);
  const problems = [
    ...(blind && seen.strays() ? [unrecognised(seen, blind.total)] : []),
    ...missingFields(seen.missing),
    ...missingField('comment', isEmpty(seen.loaded) ? 0 : (seen.lost ?? 0)),
    ...missingField('post', homeless(seen)),
    ...counters(seen.posts, seen.loaded),
  ];
  if (blind) return { state: 'blind', problems: [blind, ...problems] };
  return { state: problems.length > 0 ? 'degraded' : 'ok', problems };
}

/** What the parts are of that stand there; without a counter they do not tell how many there are. */
function unrecognised({ place, posts }: Seen, total: number | null): HealthProblem {
  const isPost = posts.length === 0 && place.kind !== 'photo' && place.kind !== 'video';
  return { kind: 'missing', field: isPost ? 'post' : 'comment', count: total ?? 0 };
}

function missingFields(missing: string[][]): HealthProblem[] {
  const counts = new Map<string, number>();
  for (const field of missing.flat()) counts.set(field, (counts.get(field) ?? 0) + 1);
  return [...counts].flatMap(([field, count]) => missingField(field, count));
}

function missingField(field: string, count: number): HealthProblem[] {
  return count > 0 ? [{ kind: 'missing', field, count }] : [];
}

function isEmpty(loaded: Seen['loaded']): boolean {
  return [...loaded.values()].every((count) => count === 0);
}

/**
 * Comments that were read while the post they stand under was not: nothing is known of its counter and threads.
 * Behind a post, a photo or a video that is open lies what is not asked for.
 */
function homeless({ place, posts, loaded }: Seen): number {
  const known = new Set(posts.map(({ post }) => post));
  const lost = [...loaded].filter(
    ([post]) => !known.has(post) && (!('post' in place) || place.post === post),
  );
  return lost.reduce((sum, [, count]) => sum + count, 0);
}

function counters(posts: Post[], loaded: ReadonlyMap<string, number>): HealthProblem[] {
  return posts.flatMap(({ post, total }) => {
    const seen = loaded.get(post) ?? 0;
    return total !== null && seen > total ? [{ kind: 'counter' as const, post, seen, total }] : [];
  });
}

type Blindness = Extract<HealthProblem, { kind: 'blind' }>;

function blindness({ place, posts, loaded, strays }: Seen): Blindness | null {
  if (place.kind === 'other') return null;
  if (!('post' in place)) return blindOnMany(posts, loaded, strays);
  if ((loaded.get(place.post) ?? 0) > 0) return null;
  const post = posts.find((candidate) => candidate.post === place.post);
  const total = post?.total ?? null;
  const blind = { kind: 'blind', post: place.post, total } as const;
  return (total ?? 0) > 0 || (total === null && strays()) ? blind : null;
}

/** A wall shows previews or none: only parts of comments that belong to no comment tell that some stand there. */
function blindOnMany(
  posts: Post[],
  loaded: ReadonlyMap<string, number>,
  strays: Seen['strays'],
): Blindness | null {
  if (!isEmpty(loaded) || !strays()) return null;
  const totals = posts.map(({ total }) => total);
  const known = totals.filter((total) => total !== null);
  const sum =
    known.length > 0 && known.length === totals.length ? known.reduce((all, one) => all + one) : null;
  return { kind: 'blind', post: posts[0]?.post ?? '-', total: sum };
}
