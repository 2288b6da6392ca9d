import type { PageIdentity } from '~/lib/comment/sighting.ts';
import { findAll } from '~/lib/sites/find-all.ts';
import { anyOf, findField } from '~/lib/sites/markup.ts';
import { readAuthorAddress, readItem, vkPlace } from './address.ts';
import { dateOf } from './comment-element.ts';
import { VK_MARKUP } from './markup.ts';
import { postIds } from './post-ids.ts';
import { readIds } from './read-ids.ts';
import { isPagePost } from './read-post.ts';

/** A post of a community and how its header names the author. */
type Titled = { owner: string; slug: string | null; name: string | null };

/**
 * The community that owns what is shown: by the address, by the managers' menu, by the link for
 * messages, by the rows of the moderators' page, by the posts themselves (reference: vk.md §4 «Page
 * identity»). Personal walls are no pages, and a feed has no owner.
 */
export function vkPage(root: Document, url: URL): PageIdentity | null {
  const place = vkPlace(url);
  if (place.kind === 'other' || place.kind === 'feed') return null;
  const menu = readMenu(root);
  const titled = readTitles(root);
  const named = titled.filter(({ slug }) => isSameSlug(slug, place.slug));
  const owner = place.owner ?? menu.owner ?? ownerByRows(root, url) ?? mostOf(named)[0]?.owner;
  if (!owner?.startsWith('-')) return null;
  const mine = titled.filter((title) => title.owner === owner);
  const title = mine.find(({ slug }) => isSameSlug(slug, place.slug)) ?? (place.slug ? null : mine[0]);
  const slug = place.slug ?? (menu.owner === owner ? menu.slug : null) ?? title?.slug ?? null;
  return { network: 'vk', owner, slug, name: title?.name ?? null };
}

/**
 * Communities whose posts stand in a feed, the one with most posts first; empty elsewhere. Where no post is
 * recognised, dates of comments still lead to their pages: what cannot be read is told of there.
 */
export function vkFeedPages(root: Document, url: URL): PageIdentity[] {
  if (vkPlace(url).kind !== 'feed') return [];
  const titled = readTitles(root);
  // Notifications and mentions are sections of the feed: they hold dates of comments, and no comments.
  const dated = titled.length > 0 || url.searchParams.has('section') ? titled : readDates(root);
  return mostOf(dated).map((title) => ({ network: 'vk', ...title }));
}

function readMenu(root: Document): { owner: string | null; slug: string | null } {
  const href = (field: 'manageMessages' | 'sendMessage' | 'manageEdit') =>
    findField(root, VK_MARKUP[field])?.getAttribute('href') ?? '';
  const group = /\/gim(\d+)/.exec(href('manageMessages'))?.[1];
  const owner = group ? `-${group}` : (/\/(-\d+)(?:\?|$)/.exec(href('sendMessage'))?.[1] ?? null);
  return { owner, slug: readAuthorAddress(href('manageEdit')).slug };
}

/** On the moderators' page every row is a comment under something of the page. */
function ownerByRows(root: Document, url: URL): string | null {
  const row = root.querySelector(anyOf(VK_MARKUP.activityRow));
  return row && readIds(row, dateOf(row), url).owner;
}

/** Posts of communities, advertisements and reposts left out, with the author in their headers. */
function readTitles(root: Document): Titled[] {
  return findAll(root, VK_MARKUP.post).flatMap((post) => {
    const title = findField(post, VK_MARKUP.postTitle, (hit) => hit.closest(anyOf(VK_MARKUP.post)) === post);
    const owner = postIds(post)?.owner ?? title?.getAttribute('data-item-owner-id');
    if (!owner?.startsWith('-') || !isPagePost(post, owner)) return [];
    const author = readAuthorAddress(authorHref(post, title));
    // Citizens may post on the wall of a community: their name is not its name.
    const isPage = author.kind !== 'person' && (author.id === null || author.id === owner);
    return isPage ? [{ owner, slug: author.slug, name: title?.textContent?.trim() || null }] : [];
  });
}

function readDates(root: Document): Titled[] {
  return findAll(root, VK_MARKUP.commentLink).flatMap((link) => {
    const owner = readItem(link.getAttribute('href') ?? '')?.owner;
    return owner?.startsWith('-') ? [{ owner, slug: null, name: null }] : [];
  });
}

/** Mobile headers name the author without a link; the avatar beside it has one (vk.md §2.1). */
function authorHref(post: Element, title: Element | null): string {
  const links = [
    title?.closest('a'),
    title?.querySelector('a'),
    findField(post, VK_MARKUP.postAvatar, (hit) => hit.closest(anyOf(VK_MARKUP.post)) === post)?.closest('a'),
  ];
  return links.find((link) => link?.getAttribute('href'))?.getAttribute('href') ?? '';
}

function mostOf(titled: Titled[]): Titled[] {
  const votes = new Map<string, Titled[]>();
  for (const title of titled) votes.set(title.owner, [...(votes.get(title.owner) ?? []), title]);
  return [...votes.values()].sort((a, b) => b.length - a.length).flatMap(([first]) => first ?? []);
}

function isSameSlug(one: string | null, other: string | null): boolean {
  return one !== null && one.toLowerCase() === other?.toLowerCase();
}
