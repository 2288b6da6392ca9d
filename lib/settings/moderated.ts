import type { PageIdentity } from '~/lib/comment/sighting.ts';
import type { PageSetting, Settings } from './schema.ts';

type Named = Pick<PageIdentity, 'network' | 'owner'>;

/** The entry of a page in the settings, switched off or not; undefined when it is not listed. */
export function findPage(settings: Settings, page: Named): PageSetting | undefined {
  return settings.pages.find(({ network, owner }) => network === page.network && owner === page.owner);
}

/** True when the overlay works on this page: it is listed and not switched off. */
export function isModerated(settings: Settings, page: Named): boolean {
  const found = findPage(settings, page);
  return found !== undefined && !found.off;
}

/** The moderated page that an address names by its owner or its short name; null when it names none. */
export function pageNamed(
  settings: Settings,
  named: { network: PageIdentity['network']; owner: string | null; slug: string | null },
): PageIdentity | null {
  const slug = named.slug?.toLowerCase();
  const found = settings.pages.find(
    (page) =>
      page.network === named.network &&
      (page.owner === named.owner || (slug !== undefined && page.slug?.toLowerCase() === slug)),
  );
  if (!found || found.off) return null;
  return { network: found.network, owner: found.owner, slug: found.slug, name: found.name };
}

/**
 * Settings with a page added or taken off. A page that the network shows as managed is switched off
 * rather than removed, so that it is not added again by itself.
 */
export function withPage(
  settings: Settings,
  page: PageIdentity,
  on: boolean,
  by: PageSetting['by'],
): Settings {
  const others = settings.pages.filter((entry) => entry !== findPage(settings, page));
  const known = findPage(settings, page);
  const entry = { ...known, ...page, by: known?.by ?? by, off: !on };
  return { ...settings, pages: [...others, entry] };
}
