import type { VkActor } from './town.ts';

/** Somebody's round with the first letter, as VK draws who has no picture; `named` where nothing beside it says who it is. */
export function Face({ of, size, named }: { of: VkActor; size?: 'small'; named?: boolean }) {
  const small = size === 'small' ? ' vkitAvatar--small' : '';
  const spoken = named
    ? ({ role: 'img', 'aria-label': of.name } as const)
    : ({ 'aria-hidden': true } as const);
  const letter = of.name.slice(0, 1).toUpperCase();
  return <span class={`vkitAvatar face${small}`} data-letter={letter} {...spoken} />;
}
