import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Live } from '~/tests/replica/client/live.ts';
import type { Actor, TownPost } from '~/tests/replica/settle.ts';

/** What every part of the page needs: the town, the clock, and the way to another address. */
export type World = {
  live: Live;
  now: number;
  url: URL;
  go(address: string): void;
};

const Context = createContext<World | null>(null);

export const WorldProvider = Context.Provider;

/** The world of the page; throws outside of `<App>`. */
export function useWorld(): World {
  const world = useContext(Context);
  if (!world) throw new Error('Нет мира вокруг этой части страницы');
  return world;
}

/** Somebody by key; throws when the town does not know the key. */
export function actor(world: World, key: string): Actor {
  const found = world.live.town.people[key];
  if (!found) throw new Error(`В городе нет «${key}»`);
  return found;
}

/** `-38612614_114815`. */
export function fullId(world: World, post: TownPost): string {
  return `${actor(world, post.owner).id}_${post.id}`;
}

/** Communities of this owner that the viewer manages. */
export function manages(world: World, owner: string): boolean {
  return world.live.town.manages.includes(owner);
}

/** The network's own counter: what stands under a post, without threads whose root was removed. */
export function total(post: TownPost): number {
  const gone = new Set(post.comments.filter((each) => each.removed).map((each) => each.id));
  return post.comments.filter((each) => !gone.has(each.id) && !gone.has(each.thread)).length;
}

/** Address of an avatar. */
export function face(key: string): string {
  return `/_replica/face/${key}.svg`;
}
