import { fold } from '~/lib/text/words.ts';
import { shortDigest } from './digest.ts';
import type { Author, Network } from './sighting.ts';

/** Parts of a key as they stand in it: an id with other characters stays in its base64url form. */
export type KeyParts = { network: Network; owner: string; post: string; id: string; weak: boolean };

const PLAIN = /^[A-Za-z0-9_.-]+$/u;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/u;
const KEY = /^(vk|ok):([A-Za-z0-9_.-]+):([A-Za-z0-9_.-]+):([A-Za-z0-9_.-]+)$/u;
const LONGEST = 128;
const WEAK = 'x-';

/**
 * Key of a comment, the same for every moderator: `vk:-38612614:114815:7789`, always
 * `[A-Za-z0-9:_.-]{8,128}`. An id in base64 becomes base64url without padding, an id with any other
 * character the base64url of its bytes; one that would not fit is replaced by its digest.
 * VK counts the comments of a photo or a video apart from those of the wall, so `post` keeps the word
 * there: `vk:-38612614:photo456239017:12`, `vk:-38612614:video456239018:12`.
 */
export function commentKey(network: Network, owner: string, post: string, id: string): string {
  const place = postKey(network, owner, post);
  const key = `${place}:${segment(id)}`;
  return key.length > LONGEST ? `${place}:d-${shortDigest(id)}` : key;
}

/** `network:owner:post`, the key of a post in every table. */
export function postKey(network: Network, owner: string, post: string): string {
  return `${pageKey(network, owner)}:${segment(post)}`;
}

/** `network:owner`, the key of a page in every table. */
export function pageKey(network: Network, owner: string): string {
  return `${network}:${segment(owner)}`;
}

/** Parts of a key, from which `commentKey` makes the same key again; null for anything else. */
export function parseKey(key: string): KeyParts | null {
  const match = KEY.exec(key);
  if (match === null || key.length > LONGEST) return null;
  const [, network, owner = '', post = '', id = ''] = match;
  return { network: network === 'vk' ? 'vk' : 'ok', owner, post, id, weak: id.startsWith(WEAK) };
}

/**
 * Id for a comment whose markup holds none: `x-` and a digest of what is stable. `time` is a time the
 * page gives exactly; null for one read from words («5 минут назад»), which moves with every look.
 */
export function weakId(author: Author, text: string, time: string | null): string {
  const writer = author.id ?? author.slug ?? author.name;
  return WEAK + shortDigest(JSON.stringify([writer, fold(text), time]));
}

/** Key of the post a comment stands under: the key of the comment without its last part. */
export function postKeyOf(key: string): string {
  return key.slice(0, key.lastIndexOf(':'));
}

function segment(id: string): string {
  if (PLAIN.test(id)) return id;
  if (BASE64.test(id)) return urlSafe(id);
  const bytes = new TextEncoder().encode(id);
  return urlSafe(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
}

function urlSafe(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');
}
