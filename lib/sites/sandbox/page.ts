import type { PageIdentity } from '~/lib/comment/sighting.ts';

/** The page that the sandbox shows. Its owner id is one that VK never gives. */
export const SANDBOX_PAGE: PageIdentity & { name: string } = {
  network: 'vk',
  owner: '-1',
  slug: 'sandbox',
  name: 'Администрация Ключей (учебная)',
};
