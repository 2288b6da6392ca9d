import type { Author, Network } from '~/lib/comment/sighting.ts';
import { readOkAuthorAddress } from './ok/address.ts';
import { siteOf } from './site-of.ts';
import { readAuthorAddress } from './vk/address.ts';

/** What a link leads to: a post, perhaps one comment under it, or somebody's page. */
export type LinkTarget =
  | { kind: 'post'; network: Network; owner: string | null; post: string; comment: string | null }
  | ({ kind: 'account'; network: Network } & Pick<Author, 'id' | 'slug'>);

const COMMENT_IN_LAYER = /_r(\d+)/;

/**
 * What a link to VK or OK leads to, as somebody copied it: with or without `https://`, of the desktop or
 * the mobile site. Null for a text that is no such link or leads to something else.
 */
export function readLink(text: string): LinkTarget | null {
  const address = text.replace(/^(?:https?:\/\/)?(?:www\.)?/i, 'https://');
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const site = siteOf(url.hostname);
  if (!site) return null;
  const { network } = site;
  const place = site.place(url);
  if (place.kind === 'post' || place.kind === 'photo' || place.kind === 'video') {
    const layer = COMMENT_IN_LAYER.exec(url.searchParams.get('w') ?? '')?.[1];
    const comment = url.searchParams.get('reply') ?? layer ?? null;
    return { kind: 'post', network, owner: place.owner, post: place.post, comment };
  }
  const read = network === 'vk' ? readAuthorAddress : readOkAuthorAddress;
  const { id, slug } = read(url.pathname);
  if (place.kind === 'feed') return null;
  return id || slug ? { kind: 'account', network, id, slug } : null;
}
