import { OK_HOSTS, VK_HOSTS } from './hosts.ts';
import { okSite } from './ok/site.ts';
import type { Site } from './site.ts';
import { vkSite } from './vk/site.ts';

/** The site at home on a host; null on every other host. */
export function siteOf(hostname: string): Site | null {
  if ((VK_HOSTS as readonly string[]).includes(hostname)) return vkSite;
  if ((OK_HOSTS as readonly string[]).includes(hostname)) return okSite;
  return null;
}
