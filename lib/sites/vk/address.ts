import type { Author } from '~/lib/comment/sighting.ts';
import { VK_HOSTS } from '~/lib/sites/hosts.ts';
import type { Place } from '~/lib/sites/site.ts';

/** First path words of VK that are never a short name of a page (observed in public addresses). */
const RESERVED = new Set(
  (
    'about ads apps audio audios away blog bookmarks bugs calls clips dev docs edit fave feed foaf friends gifts ' +
    'groups help im join jobs login mail market music notifications podcasts privacy reviews rss search services ' +
    'settings shop stats stickers support terms video videos voip write'
  ).split(' '),
);

const WALL = /(?:^|\/)wall(-?\d+)_(\d+)/;
const ITEM = /(?:^|\/)(photo|video|clip)(-?\d+)_(\d+)/;
const COMMUNITY = /^\/(?:club|public|event)(\d+)$/;
const SLUG = /^\/([A-Za-z0-9_.]{2,64})$/;

/**
 * What a VK address shows (reference: vk.md §4 «Navigation»). `?w=` and `?z=` open a post, a photo or
 * a video over the page, so they win over the path.
 */
export function vkPlace(url: URL): Place {
  if (!(VK_HOSTS as readonly string[]).includes(url.hostname)) return { kind: 'other' };
  return (
    itemPlace(url.searchParams.get('w') ?? '') ??
    itemPlace(url.searchParams.get('z') ?? '') ??
    itemPlace(url.pathname) ??
    communityPlace(url)
  );
}

function itemPlace(where: string): Place | null {
  const wall = WALL.exec(where);
  if (wall?.[1] && wall[2]) return { kind: 'post', owner: wall[1], slug: null, post: wall[2] };
  const item = ITEM.exec(where);
  if (!item?.[2] || !item[3]) return null;
  const kind = item[1] === 'photo' ? 'photo' : 'video';
  return { kind, owner: item[2], slug: null, post: item[3] };
}

function communityPlace(url: URL): Place {
  const kind = url.searchParams.get('act') === 'activity' ? 'activity' : 'wall';
  const path = url.pathname.replace(/\/+$/, '');
  const id = COMMUNITY.exec(path)?.[1];
  if (id) return { kind, owner: `-${id}`, slug: null };
  const slug = SLUG.exec(path)?.[1];
  if (!slug || RESERVED.has(slug) || /^id\d+$/.test(slug) || slug.endsWith('.php')) return { kind: 'other' };
  return { kind, owner: null, slug };
}

/** Ids of a comment by the address of its date link: `/wall-O_P?reply=C&thread=T`. */
export function readCommentAddress(
  href: string,
): { owner: string; post: string; reply: string; thread: string | null } | null {
  const wall = WALL.exec(href);
  const reply = /[?&]reply=(\d+)/.exec(href)?.[1];
  if (!wall?.[1] || !wall[2] || !reply) return null;
  return { owner: wall[1], post: wall[2], reply, thread: /[?&]thread=(\d+)/.exec(href)?.[1] ?? null };
}

/** Owner and number from `-38612614_114815` with any prefix (reference: vk.md §2.1, contradiction 5). */
export function readPair(text: string): { owner: string; number: string } | null {
  const pair = /(-?\d+)_(\d+)$/.exec(text);
  return pair?.[1] && pair[2] ? { owner: pair[1], number: pair[2] } : null;
}

/** Who stands behind a profile link: `/id1`, `/club2`, `/short.name`, absolute or not (vk.md §2.6). */
export function readAuthorAddress(href: string): Omit<Author, 'name'> {
  const path = href.replace(/^https?:\/\/[^/]+/, '').replace(/[?#].*$/, '');
  const person = /^\/id(\d+)$/.exec(path)?.[1];
  if (person) return { id: person, slug: null, kind: 'person' };
  const community = /^\/(?:club|public|event|group)(\d+)$/.exec(path)?.[1];
  if (community) return { id: `-${community}`, slug: null, kind: 'community' };
  const slug = /^\/(?:video\/)?@?([A-Za-z0-9_.]+)\/?$/.exec(path)?.[1] ?? null;
  return { id: null, slug, kind: 'unknown' };
}
