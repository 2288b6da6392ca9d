import type { Author } from '~/lib/comment/sighting.ts';
import { findField } from '~/lib/sites/markup.ts';
import { readAuthorAddress } from './address.ts';
import { VK_MARKUP } from './markup.ts';

/** The account that looks: the link «Профиль» of the left menu leads to it. Null when it is not shown. */
export function vkMe(root: Document): Author | null {
  const author = readAuthorAddress(findField(root, VK_MARKUP.myProfile)?.getAttribute('href') ?? '');
  return author.id === null && author.slug === null ? null : { ...author, name: '' };
}
