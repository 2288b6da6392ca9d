import type { PageIdentity } from '~/lib/comment/sighting.ts';
import { anyOf, findField } from '~/lib/sites/markup.ts';
import { readAuthorAddress, readPair, vkPlace } from './address.ts';
import { VK_MARKUP } from './markup.ts';
import { isPagePost } from './read-post.ts';

/**
 * The community that owns what is shown: by the address, by the managers' menu, by the link for
 * messages, by the posts themselves (reference: vk.md §4 «Page identity»). Personal walls are no pages.
 */
export function vkPage(root: Document, url: URL): PageIdentity | null {
  const place = vkPlace(url);
  if (place.kind === 'other') return null;
  const owner = place.owner ?? ownerByMenu(root) ?? ownerByPosts(root, place.slug);
  if (!owner?.startsWith('-')) return null;
  const title = titleOf(root, owner);
  const link = readAuthorAddress(title?.closest('a')?.getAttribute('href') ?? titleHref(title) ?? '');
  return {
    network: 'vk',
    owner,
    slug: link.slug ?? place.slug,
    name: title?.textContent?.trim() || null,
  };
}

function ownerByMenu(root: Document): string | null {
  const messages = findField(root, VK_MARKUP.manageMessages)?.getAttribute('href') ?? '';
  const group = /\/gim(\d+)/.exec(messages)?.[1];
  if (group) return `-${group}`;
  const convo = findField(root, VK_MARKUP.sendMessage)?.getAttribute('href') ?? '';
  return /\/(-\d+)(?:\?|$)/.exec(convo)?.[1] ?? null;
}

/** The owner of most posts, as long as one of them is titled with the page's own short name. */
function ownerByPosts(root: Document, slug: string | null): string | null {
  const votes = new Map<string, number>();
  for (const post of root.querySelectorAll(anyOf(VK_MARKUP.post))) {
    const owner = readPair(post.getAttribute('data-post-id') ?? '')?.owner;
    if (!owner || !isPagePost(post, owner)) continue;
    if (titleHref(findField(post, VK_MARKUP.postTitle)) !== `/${slug}`) continue;
    votes.set(owner, (votes.get(owner) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function titleOf(root: Document, owner: string): Element | null {
  for (const post of root.querySelectorAll(anyOf(VK_MARKUP.post))) {
    if (isPagePost(post, owner)) return findField(post, VK_MARKUP.postTitle);
  }
  return null;
}

function titleHref(title: Element | null): string | null {
  return (title?.matches('a') ? title : title?.querySelector('a'))?.getAttribute('href') ?? null;
}
