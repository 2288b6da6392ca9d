import type { VkActor } from '~/components/training/sandbox/vk/town.ts';
import { face } from './world.ts';

/** The avatar of somebody as VK shows it; `named` where nothing beside it says who it is. */
export function Face({ of, size, named }: { of: VkActor; size?: 'small'; named?: boolean }) {
  const small = size === 'small' ? ' vkitAvatar--small' : '';
  return <img class={`vkitAvatar${small}`} src={face(of.key)} alt={named ? of.name : ''} />;
}
