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

const ITEM = /(?:^|\/)(wall|photo|video|clip)(-?\d+)_(\d+)/;
const COMMUNITY = /^\/(?:club|public|event)(\d+)$/;
const SLUG = /^\/([A-Za-z0-9_.]{2,64})$/;

/** Post part of keys and sightings: the number of a wall post, `photo45`, `video45` (see `commentKey`). */
type Item = { owner: string; post: string };

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
  const item = readItem(where);
  if (!item) return null;
  const kind = /^(photo|video)/.exec(item.post)?.[1];
  return { kind: kind === 'photo' || kind === 'video' ? kind : 'post', slug: null, ...item };
}

function communityPlace(url: URL): Place {
  const kind = url.searchParams.get('act') === 'activity' ? 'activity' : 'wall';
  const path = url.pathname.replace(/\/+$/, '');
  if (path === '/feed') return { kind: 'feed', owner: null, slug: null };
  const id = COMMUNITY.exec(path)?.[1];
  if (id) return { kind, owner: `-${id}`, slug: null };
  const slug = SLUG.exec(path)?.[1];
  if (!slug || RESERVED.has(slug) || /^id\d+$/.test(slug) || slug.endsWith('.php')) return { kind: 'other' };
  return { kind, owner: null, slug };
}

/**
 * Owner and post part of whatever an address names. Photos and videos count their comments apart from
 * the wall and from each other, so they keep their word; a clip is a video by another address.
 */
export function readItem(href: string): Item | null {
  const [, word = '', owner, number] = ITEM.exec(href) ?? [];
  if (!owner || !number) return null;
  return { owner, post: word === 'wall' ? number : `${word === 'clip' ? 'video' : word}${number}` };
}

/** Path of what holds comments, the other way round: `/wall-1_2`, `/photo-1_45`. */
export function itemPath({ owner, post }: Item): string {
  const [, word = '', number] = /^(photo|video)?(.*)$/.exec(post) ?? [];
  return `/${word || 'wall'}${owner}_${number}`;
}

/** Ids of a comment by the address of its date link: `/wall-O_P?reply=C&thread=T`, photos and videos too. */
export function readCommentAddress(href: string): (Item & { reply: string; thread: string | null }) | null {
  const item = readItem(href);
  const reply = /[?&]reply=(\d+)/.exec(href)?.[1];
  return item && reply ? { ...item, reply, thread: /[?&]thread=(\d+)/.exec(href)?.[1] ?? null } : null;
}

/** Owner and number from `-38612614_114815` with any prefix (reference: vk.md §2.1, contradiction 5). */
export function readPair(text: string): { owner: string; number: string } | null {
  const pair = /(-?\d+)_(\d+)$/.exec(text);
  return pair?.[1] && pair[2] ? { owner: pair[1], number: pair[2] } : null;
}

/**
 * Who stands behind a profile link: `/id1`, `/club2`, `/short.name`, absolute or not, with `@` or under
 * `/video/`, or the bare number, negative for a community (vk.md §2.6).
 */
export function readAuthorAddress(href: string): Omit<Author, 'name'> {
  const path = href.replace(/^https?:\/\/[^/]+/, '').replace(/[?#].*$/, '');
  const name = /^\/?(?:video\/)?@?(-?[A-Za-z0-9_.]+)\/?$/.exec(path)?.[1] ?? '';
  const person = /^(?:id)?(\d+)$/.exec(name)?.[1];
  if (person) return { id: person, slug: null, kind: 'person' };
  const community = /^(?:club|public|event|group|-)(\d+)$/.exec(name)?.[1];
  if (community) return { id: `-${community}`, slug: null, kind: 'community' };
  return { id: null, slug: name.startsWith('-') ? null : name || null, kind: 'unknown' };
}
