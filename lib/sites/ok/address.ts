import type { Author } from '~/lib/comment/sighting.ts';
import { OK_HOSTS } from '~/lib/sites/hosts.ts';
import type { Place } from '~/lib/sites/site.ts';

/** First path words of OK that are never a short name of a group (observed in public addresses). */
const RESERVED = new Set(
  (
    'about app apps albums bookmarks discussions dk feed feedback feeds friends game games gifts group groups ' +
    'guests help hobby holidays live marks messages music notifications online photos post presents privacy ' +
    'profile regulations search settings shop st statuses support topic topics video videos'
  ).split(' '),
);

const SLUG = '[A-Za-z][A-Za-z0-9._-]{1,63}';
const GROUP_TOPIC = /^\/group\/(\d+)\/topic\/(\d+)$/;
const SLUG_TOPIC = new RegExp(`^/(${SLUG})/topic/(\\d+)$`);
const GROUP = /^\/group\/(\d+)(?:\/topics)?$/;
const SLUG_WALL = new RegExp(`^/(${SLUG})(?:/topics)?$`);

/** What an OK address shows (reference: ok.md §6.8); profiles and service pages are `other`. */
export function okPlace(url: URL): Place {
  if (!(OK_HOSTS as readonly string[]).includes(url.hostname)) return { kind: 'other' };
  const path = url.pathname.replace(/\/+$/, '');
  const groupTopic = GROUP_TOPIC.exec(path);
  if (groupTopic?.[1] && groupTopic[2]) {
    return { kind: 'post', owner: groupTopic[1], slug: null, post: groupTopic[2] };
  }
  const slugTopic = SLUG_TOPIC.exec(path);
  if (slugTopic?.[1] && slugTopic[2] && !RESERVED.has(slugTopic[1])) {
    return { kind: 'post', owner: null, slug: slugTopic[1], post: slugTopic[2] };
  }
  const group = GROUP.exec(path)?.[1];
  if (group) return { kind: 'wall', owner: group, slug: null };
  const slug = SLUG_WALL.exec(path)?.[1];
  return slug && !RESERVED.has(slug) ? { kind: 'wall', owner: null, slug } : { kind: 'other' };
}

/**
 * Who stands behind a profile link; host, query and trailing slash do not matter (ok.md §6.8–9).
 * A short name alone does not tell a person from a group.
 */
export function readOkAuthorAddress(href: string): Omit<Author, 'name'> {
  const path = href
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
  const person = /^\/profile\/(\d+)$/.exec(path)?.[1];
  if (person) return { id: person, slug: null, kind: 'person' };
  const group = /^\/group\/(\d+)$/.exec(path)?.[1];
  if (group) return { id: group, slug: null, kind: 'community' };
  return { id: null, slug: new RegExp(`^/(${SLUG})$`).exec(path)?.[1] ?? null, kind: 'unknown' };
}
