import type { PageIdentity } from '~/lib/comment/sighting.ts';

/** Address of an official page, by its short name or, without one, by its owner id. */
export function pageAddress({ network, owner, slug }: Omit<PageIdentity, 'name'>): string {
  if (network === 'ok') return `https://ok.ru/${slug ?? `group/${owner}`}`;
  return `https://vk.com/${slug ?? `club${owner.replace('-', '')}`}`;
}
