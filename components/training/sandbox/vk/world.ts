import { type ComponentChildren, type ComponentType, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { VkActor, VkPostData } from './town.ts';
import type { VkWords } from './words.ts';

/** What is done on the page. */
export type VkCommand =
  | { kind: 'say'; post: string; by: string; text: string; replyTo: string | null }
  | { kind: 'remove' | 'restore'; post: string; comment: string };

/** What every part of a page in VK's manner needs: who writes, the clock, and what is done with a press. */
export type VkWorld = {
  live: {
    town: {
      /** Key of the one who looks. */
      me: { vk: string };
      /** Keys of the communities that this person manages. */
      manages: readonly string[];
      /** How many comments of the first level come at once. */
      batch: number;
      people: Readonly<Record<string, VkActor>>;
    };
    /** Comments removed on this page: they stay as stubs. */
    stubs: ReadonlySet<string>;
    send(command: VkCommand): Promise<void>;
  };
  /** Epoch ms. */
  now: number;
  url: URL;
  go(address: string): void;
  words: VkWords;
  Face: ComponentType<{ of: VkActor; size?: 'small'; named?: boolean }>;
  /** Addresses of pictures. */
  pictures: { photo(name: string): string; sticker(number: string): string; emoji(emoji: string): string };
  /** What stands in place of «Удалить» for who may not remove. */
  complain: () => ComponentChildren;
  /** The comment that stands out because something beside the page speaks of it. */
  lit: string | null;
};

const Context = createContext<VkWorld | null>(null);

export const VkWorldProvider = Context.Provider;

/** The world of the page; throws outside of its provider. */
export function useVkWorld(): VkWorld {
  const world = useContext(Context);
  if (!world) throw new Error('A part of a page in VK’s manner stands outside of its world');
  return world;
}

type People = Pick<VkWorld, 'live'>;

/** Somebody by key; throws when the page does not know the key. */
export function actor({ live }: People, key: string): VkActor {
  const found = live.town.people[key];
  if (!found) throw new Error(`Nobody is called ${key}`);
  return found;
}

/** `-38612614_114815`. */
export function fullId(world: People, post: Pick<VkPostData, 'owner' | 'id'>): string {
  return `${actor(world, post.owner).id}_${post.id}`;
}

/** Communities of this owner that the viewer manages. */
export function manages({ live }: People, owner: string): boolean {
  return live.town.manages.includes(owner);
}

/** The network's own counter: what stands under a post, without threads whose root was removed. */
export function total(post: Pick<VkPostData, 'comments'>): number {
  const gone = new Set(post.comments.filter((each) => each.removed).map((each) => each.id));
  return post.comments.filter((each) => !gone.has(each.id) && !gone.has(each.thread)).length;
}
