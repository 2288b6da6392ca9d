import type { Network } from '~/lib/comment/sighting.ts';

/** What of a page is seen to in the network itself. */
export type SettingsPart = 'page' | 'people' | 'comments' | 'messages' | 'filter';

/**
 * An address of the network where a part of a page is set. `seen`: the network's own links or those of people who
 * work with it lead there; `unknown`: nobody wrote the address down, it leads to the page, and the way goes on by hand.
 */
export type SettingsPlace = { url: string; sure: 'seen' | 'unknown' };

type Ends = Record<SettingsPart, readonly [end: string, sure: SettingsPlace['sure']]>;

const VK: Ends = {
  page: ['', 'seen'],
  people: ['?act=users&tab=admins', 'seen'],
  comments: ['?act=edit', 'seen'],
  messages: ['?act=messages', 'seen'],
  // The filters are a tab of the page where moderators read comments (vk.md).
  filter: ['?act=activity', 'seen'],
};

/** OK's own help names the link «Настройки» under the picture of a group, and no address (ok.ru/help/6/3531/3489). */
const OK: Ends = {
  page: ['', 'seen'],
  people: ['', 'unknown'],
  comments: ['', 'unknown'],
  messages: ['', 'unknown'],
  filter: ['', 'unknown'],
};

/** Where a part of a page is set, by its owner id: short names may change, ids do not. */
export function settingsPlace(network: Network, owner: string, part: SettingsPart): SettingsPlace {
  const [end, sure] = network === 'ok' ? OK[part] : VK[part];
  const page =
    network === 'ok' ? `https://ok.ru/group/${owner}` : `https://vk.com/club${owner.replace('-', '')}`;
  return { url: `${page}${end}`, sure };
}
