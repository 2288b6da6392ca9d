import { fullId } from '~/components/training/sandbox/vk/world.ts';
import type { Actor, TownPost } from '~/tests/replica/settle.ts';
import type { World } from './world.ts';

export type VkPlace =
  | { kind: 'post'; post: TownPost }
  | { kind: 'wall'; owner: Actor }
  | { kind: 'nowhere'; owner: Actor | null };

function whose(world: World, path: string): Actor | null {
  const name = path.slice(1).replace(/^public|^event/, 'club');
  const people = Object.values(world.live.town.people);
  return (
    people.find((one) => one.slug === name || one.href === `/${name}` || `club${one.id.slice(1)}` === name) ??
    null
  );
}

/** What an address shows: a post, the wall of a community, or a part that the replica does not have. */
export function placeOf(world: World): VkPlace {
  const { pathname, searchParams } = world.url;
  const wanted = /^\/wall(-?\d+_\d+)$/.exec(pathname)?.[1];
  const post = world.live.town.posts.find((each) => fullId(world, each) === wanted);
  if (post) return { kind: 'post', post };
  const owner = whose(world, pathname === '/' || pathname === '/feed' ? '/gorod' : pathname);
  if (owner?.kind === 'community' && !searchParams.has('act')) return { kind: 'wall', owner };
  return { kind: 'nowhere', owner };
}
