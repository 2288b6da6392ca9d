import type { OfficialSetting } from './schema.ts';

/** Names of communities by `network:owner`: the name, else the short name; the key of one that is not listed. */
export function pageNamer(
  listed: readonly Pick<OfficialSetting, 'network' | 'owner' | 'name' | 'slug'>[],
): (page: string) => string {
  const names = new Map<string, string>(
    listed.map(({ network, owner, name, slug }) => [`${network}:${owner}`, name ?? slug ?? owner] as const),
  );
  return (page) => names.get(page) ?? page;
}
