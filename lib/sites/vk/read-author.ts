import type { Author } from '~/lib/comment/sighting.ts';
import { readAuthorAddress } from './address.ts';
import { own } from './comment-element.ts';
import { VK_MARKUP } from './markup.ts';

/**
 * By the link of the avatar first: the name is a link, in a link or around one (vk.md §2.1,
 * contradiction 1). The older desktop gives the number beside the short name. Null without an address.
 */
export function readAuthor(comment: Element): Author | null {
  const owner = own(comment, VK_MARKUP.owner);
  const avatar = own(comment, VK_MARKUP.avatar);
  const href = addressAt(avatar) || addressAt(owner);
  if (!href) return null;
  const picture = avatar?.matches('img') ? avatar : avatar?.querySelector('img');
  const name = owner?.textContent?.trim() || picture?.getAttribute('alt')?.trim() || '';
  const number = owner?.getAttribute('data-from-id') ?? comment.getAttribute('data-answering-id');
  return { ...readAuthorAddress(href), ...numbered(number), name };
}

/** Address of the link that `part` is, stands in or holds. */
function addressAt(part: Element | null): string | null | undefined {
  return part?.closest('a')?.getAttribute('href') || part?.querySelector('a')?.getAttribute('href');
}

function numbered(number: string | null): Pick<Author, 'id' | 'kind'> | null {
  if (!number || !/^-?[1-9]\d*$/.test(number)) return null;
  return { id: number, kind: number.startsWith('-') ? 'community' : 'person' };
}
