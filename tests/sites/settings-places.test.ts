import { expect, test } from 'vitest';
import { settingsPlace } from '~/lib/sites/settings-places.ts';

test.each([
  ['vk', '-38612614', 'people', 'https://vk.com/club38612614?act=users&tab=admins', 'seen'],
  ['vk', '-38612614', 'comments', 'https://vk.com/club38612614?act=edit', 'seen'],
  ['vk', '-38612614', 'messages', 'https://vk.com/club38612614?act=messages', 'seen'],
  ['vk', '-38612614', 'filter', 'https://vk.com/club38612614?act=activity', 'seen'],
  ['vk', '-38612614', 'page', 'https://vk.com/club38612614', 'seen'],
  ['ok', '70000001234567', 'page', 'https://ok.ru/group/70000001234567', 'seen'],
  ['ok', '70000001234567', 'messages', 'https://ok.ru/group/70000001234567', 'unknown'],
  ['ok', '70000001234567', 'people', 'https://ok.ru/group/70000001234567', 'unknown'],
] as const)('%s %s: %s', (network, owner, part, url, sure) => {
  expect(settingsPlace(network, owner, part)).toEqual({ url, sure });
});
