import type { Network } from '~/lib/comment/sighting.ts';

/** What of a page is seen to in the network itself. */
export type SettingsPart = 'page' | 'people' | 'comments' | 'messages' | 'filter';

/**
 * An address of the network where a part of a page is set. `seen`: the network's own links or those of people who
 * work with it lead there; `guessed`: made up after its other addresses, and may lead nowhere.
 */
export type SettingsPlace = { url: string; sure: 'seen' | 'guessed' };

type Ends = Record<SettingsPart, readonly [end: string, sure: SettingsPlace['sure']]>;

const VK: Ends = {
  page: ['', 'seen'],
  people: ['?act=users&tab=admins', 'seen'],
  comments: ['?act=edit', 'seen'],
  messages: ['?act=messages', 'seen'],
  // The filters are a tab of the page where moderators read comments (vk.md).
  filter: ['?act=activity', 'seen'],
};

const OK: Ends = {
  page: ['', 'seen'],
  people: ['/members', 'guessed'],
  comments: ['/settings', 'guessed'],
  messages: ['/settings', 'guessed'],
  filter: ['/settings', 'guessed'],
};

/** Where a part of a page is set, by its owner id: short names may change, ids do not. */
export function settingsPlace(network: Network, owner: string, part: SettingsPart): SettingsPlace {
  const [end, sure] = network === 'ok' ? OK[part] : VK[part];
  const page =
    network === 'ok' ? `https://ok.ru/group/${owner}` : `https://vk.com/club${owner.replace('-', '')}`;
  return { url: `${page}${end}`, sure };
}
