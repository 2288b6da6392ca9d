import type { Author, Network } from '~/lib/comment/sighting.ts';

/** Address of somebody's page in a network; null when neither id nor short name is known. */
export function accountAddress(network: Network, { id, slug }: Pick<Author, 'id' | 'slug'>): string | null {
  if (network === 'ok') return okAddress(id, slug);
  if (slug !== null) return `https://vk.com/${slug}`;
  if (id === null) return null;
  return id.startsWith('-') ? `https://vk.com/club${id.slice(1)}` : `https://vk.com/id${id}`;
}

function okAddress(id: string | null, slug: string | null): string | null {
  if (slug !== null) return `https://ok.ru/${slug}`;
  return id === null ? null : `https://ok.ru/profile/${id}`;
}
