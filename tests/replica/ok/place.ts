import type { Actor, Town, TownPost } from '~/tests/replica/settle.ts';

/** What an address of OK shows; `base` is how it names the group (`/gorod` or `/group/<id>`). */
export type OkPlace = { base: string; owner: Actor | null; topic: TownPost | null };

/** Reads an address: the feed of a group, one topic of it, or something the replica does not have. */
export function placeOf(town: Town, path: string): OkPlace {
  const match = /^(\/group\/\d+|\/[\w.]+)(?:\/topic\/(\d+))?\/?$/.exec(path === '/' ? '/gorod' : path);
  const base = match?.[1] ?? '/gorod';
  const owner =
    Object.values(town.people).find(
      (one) => one.network === 'ok' && (one.href === base || `/group/${one.id}` === base) && match !== null,
    ) ?? null;
  const topic =
    town.posts.find((post) => post.network === 'ok' && post.owner === owner?.key && post.id === match?.[2]) ??
    null;
  return { base, owner, topic };
}
