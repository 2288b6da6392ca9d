import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { VkWorld } from '~/components/training/sandbox/vk/world.ts';
import type { Live } from '~/tests/replica/client/live.ts';

/** What every part of the replica needs beside what a page in VK's manner does: the whole town. */
export type World = VkWorld & { live: Live };

const Context = createContext<World | null>(null);

export const WorldProvider = Context.Provider;

/** The world of the page; throws outside of `<App>`. */
export function useWorld(): World {
  const world = useContext(Context);
  if (!world) throw new Error('Нет мира вокруг этой части страницы');
  return world;
}

/** Address of an avatar. */
export function face(key: string): string {
  return `/_replica/face/${key}.svg`;
}
