import type { Author } from '~/lib/comment/sighting.ts';
import { findField } from '~/lib/sites/markup.ts';
import { readOkAuthorAddress } from './address.ts';
import { OK_MARKUP } from './markup.ts';

/** The account that looks: its name in the side menu links to it. Null when it is not shown. */
export function okMe(root: Document): Author | null {
  const author = readOkAuthorAddress(findField(root, OK_MARKUP.myProfile)?.getAttribute('href') ?? '');
  return author.id === null && author.slug === null ? null : { ...author, name: '' };
}
