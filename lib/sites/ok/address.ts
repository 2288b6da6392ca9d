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
const BASE = `(?:/group/(?<owner>\\d+)|/(?<slug>${SLUG}))`;
const TOPIC = new RegExp(`^${BASE}/topic/(?<post>\\d+)$`);
const PHOTO = new RegExp(`^${BASE}/(?:album/\\d+|photos?|pphotos|pictures)/(?<post>\\d+)$`);
/** The address of a video names no group (public addresses; comments: ok.md §2.3 `#hook_NewDiscussion`). */
const VIDEO = /^\/video\/(?<post>\d+)$/;
const WALL = new RegExp(`^${BASE}(?:/topics)?$`);
/** Type 1 is a topic of a group; the numbers of the other types are not known (reference: ok.md §2.4). */
const DISCUSSION = /^\/discussions\/1\/(?<owner>\d+)\/(?<post>\d+)$/;
/** Both new and old spellings of a group or a person in the parameters of a link (ok.md §6.9). */
const GROUP_PARAMETER = /(?:^|[?&;])st\.groupId=(\d+)/;
const PERSON_PARAMETER = /(?:^|[?&;])st\.friendId=(\d+)/;

type Named = { owner: string | null; slug: string | null; post: string };

/** A photo's comments have a key space of their own: its number could be a topic's (ok.md §5 «Discussion types»). */
const PHOTO_POST = 'photo';
const VIDEO_POST = 'video';

let last: { href: string; place: Place } | null = null;

/** What an OK address shows (reference: ok.md §6.8–9); profiles and service pages are `other`. */
export function okPlace(url: URL): Place {
  // Every comment of a page asks for the same address.
  if (last?.href !== url.href) last = { href: url.href, place: readPlace(url) };
  return last.place;
}

function readPlace(url: URL): Place {
  if (!(OK_HOSTS as readonly string[]).includes(url.hostname)) return { kind: 'other' };
  const path = url.pathname.replace(/\/+$/, '');
  const topic = named(TOPIC, path) ?? named(DISCUSSION, path);
  if (topic) return { kind: 'post', ...topic };
  const photo = named(PHOTO, path);
  if (photo) return { kind: 'photo', ...photo, post: PHOTO_POST + photo.post };
  const video = named(VIDEO, path);
  if (video) return { kind: 'video', ...video, post: VIDEO_POST + video.post };
  const wall = named(WALL, path);
  if (wall) return { kind: 'wall', owner: wall.owner, slug: wall.slug };
  const old = path === '/dk' ? groupInParameters(url.search) : null;
  return old ? { kind: 'wall', owner: old, slug: null } : { kind: 'other' };
}

function named(form: RegExp, path: string): Named | null {
  const groups = form.exec(path)?.groups;
  if (!groups || (groups.slug && RESERVED.has(groups.slug))) return null;
  return { owner: groups.owner ?? null, slug: groups.slug ?? null, post: groups.post ?? '' };
}

/** Group number in `st.groupId=` of a link or of `hrefattrs`; null when there is none. */
export function groupInParameters(link: string): string | null {
  return GROUP_PARAMETER.exec(link)?.[1] ?? null;
}

/**
 * Who stands behind a profile link or its `hrefattrs`; host, query and trailing slash do not matter
 * (ok.md §6.8–9). A short name alone does not tell a person from a group.
 */
export function readOkAuthorAddress(href: string): Omit<Author, 'name'> {
  const path = href
    .replace(/^(?:https?:)?\/\/[^/]+/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
  const person = /^\/profile\/(\d+)$/.exec(path)?.[1] ?? PERSON_PARAMETER.exec(href)?.[1];
  if (person) return { id: person, slug: null, kind: 'person' };
  const group = /^\/group\/(\d+)$/.exec(path)?.[1] ?? groupInParameters(href);
  if (group) return { id: group, slug: null, kind: 'community' };
  const slug = new RegExp(`^/(${SLUG})$`).exec(path)?.[1] ?? null;
  return { id: null, slug: slug && !RESERVED.has(slug) ? slug : null, kind: 'unknown' };
}
