import type { Network, PageIdentity } from '~/lib/comment/sighting.ts';

const NAME = 'Администрация Ключей (учебная)';

/** The page that the sandbox shows in the manner of each network. Their owner ids are ones that no network gives. */
export const SANDBOX_PAGES: Record<Network, PageIdentity & { name: string }> = {
  vk: { network: 'vk', owner: '-1', slug: 'sandbox', name: NAME },
  ok: { network: 'ok', owner: '1', slug: null, name: NAME },
};

/** An address for the log, which takes those of the web alone; this one leads nowhere. */
export function nowhere(place: string): string {
  return `https://sandbox.otklik.invalid/#${place}`;
}
