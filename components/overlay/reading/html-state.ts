import type { PageIdentity } from '~/lib/comment/sighting.ts';
import type { HealthState } from '~/lib/sites/health.ts';
import type { Site } from '~/lib/sites/site.ts';

/** Public attributes on `<html>` (DESIGN §4.2); `theme` is for our own elements. */
const NAMES = ['otklikSite', 'otklikLayout', 'otklikHealth', 'otklikPage', 'otklikTheme'] as const;

/** Says on `<html>` which network, layout and page are recognised and how well. */
export function showHtmlState(
  root: Document,
  site: Site,
  seen: { page: PageIdentity; layout: string; health: HealthState },
): void {
  const values = {
    otklikSite: site.network,
    otklikLayout: seen.layout,
    otklikHealth: seen.health,
    otklikPage: seen.page.owner,
    otklikTheme: site.theme(root),
  };
  for (const name of NAMES) {
    if (root.documentElement.dataset[name] !== values[name])
      root.documentElement.dataset[name] = values[name];
  }
}

/** Takes every attribute of ours off `<html>`. */
export function clearHtmlState(root: Document): void {
  for (const name of NAMES) delete root.documentElement.dataset[name];
}
