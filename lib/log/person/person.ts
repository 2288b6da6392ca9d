import { isSameAuthor } from '~/lib/comment/author.ts';
import type { Author, Network } from '~/lib/comment/sighting.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import { fold } from '~/lib/text/words.ts';

/** Somebody who wrote, as the network shows them; without id and short name only the name tells them. */
export type Person = { network: Network; id: string | null; slug: string | null; name: string };

type Named = Pick<Author, 'id' | 'slug' | 'name'>;

/** True for what this person wrote or what was recorded about them: by id, else short name, else the very name. */
export function isAbout(person: Person, network: Network, author: Named): boolean {
  if (network !== person.network) return false;
  if (person.id === null && person.slug === null) {
    return author.id === null && author.slug === null && fold(author.name) === fold(person.name);
  }
  const known: Author = { ...person, name: '', kind: 'unknown' };
  return isSameAuthor(known, { ...author, name: '', kind: 'unknown' });
}

/** Network of a page or a comment: the first part of its key. */
export function networkOf(key: string): Network {
  return key.startsWith('ok:') ? 'ok' : 'vk';
}

/**
 * People whose name holds the words looked for, or whose profile or comment stands at the address looked for;
 * each once, by name. Pages and their own comments are nobody.
 */
export function findPeople(query: string, named: readonly { network: Network; author: Named }[]): Person[] {
  const words = fold(query);
  if (words === '') return [];
  const asked = addressIn(query);
  const found: Person[] = [];
  for (const { network, author } of named) {
    const fits = asked ? isAt(asked, network, author) : fold(author.name).includes(words);
    if (!fits || author.name === '' || found.some((person) => isAbout(person, network, author))) continue;
    found.push({ network, id: author.id, slug: author.slug, name: author.name });
  }
  return found.sort((one, other) => one.name.localeCompare(other.name, 'ru'));
}

/** The comment at this address, whichever of its site's hosts it names; undefined for none. */
export function commentAt(query: string, rows: readonly CommentRow[]): CommentRow | undefined {
  const text = query.trim();
  const asked = addressIn(text);
  return rows.find(({ key, url }) => key === text || (asked !== null && isSamePlace(asked, url)));
}

const HOSTS = { vk: /(?:^|\.)vk\.(?:com|ru)$/u, ok: /(?:^|\.)ok\.ru$/u };

function addressIn(query: string): URL | null {
  const text = query.trim();
  const url = URL.parse(/^[a-z]+:\/\//iu.test(text) ? text : `https://${text}`);
  return url && Object.values(HOSTS).some((host) => host.test(url.hostname)) ? url : null;
}

/** `vk.com/id501`, `vk.com/olga_k`, `ok.ru/profile/501`. */
function isAt(asked: URL, network: Network, { id, slug }: Named): boolean {
  if (!HOSTS[network].test(asked.hostname)) return false;
  const name = asked.pathname.replace(/^\/(?:profile\/)?|\/$/gu, '').toLowerCase();
  return name !== '' && (name === slug?.toLowerCase() || name === id || name === `id${id}`);
}

function isSamePlace(asked: URL, url: string): boolean {
  const known = URL.parse(url);
  if (!known || known.pathname !== asked.pathname) return false;
  return [...known.searchParams].every(([name, value]) => asked.searchParams.get(name) === value);
}
