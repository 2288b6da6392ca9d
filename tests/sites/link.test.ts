import { expect, test } from 'vitest';
import { readLink } from '~/lib/sites/link.ts';

const POST = { kind: 'post', network: 'vk', owner: '-38612614', post: '114815' };

test.each([
  ['https://vk.com/wall-38612614_114815?reply=7789&thread=7000', { ...POST, comment: '7789' }],
  ['vk.ru/wall-38612614_114815?reply=7789', { ...POST, comment: '7789' }],
  ['https://m.vk.com/wall-38612614_114815', { ...POST, comment: null }],
  ['https://www.vk.com/feed?w=wall-38612614_114815_r7789', { ...POST, comment: '7789' }],
  ['https://vk.com/photo-38612614_45?reply=3', { ...POST, post: 'photo45', comment: '3' }],
  [
    'ok.ru/group/70000001234567/topic/155500000000001',
    { kind: 'post', network: 'ok', owner: '70000001234567', post: '155500000000001', comment: null },
  ],
  ['https://vk.com/id501', { kind: 'account', network: 'vk', id: '501', slug: null }],
  ['vk.com/olga_k', { kind: 'account', network: 'vk', id: null, slug: 'olga_k' }],
  ['https://ok.ru/profile/570000000001', { kind: 'account', network: 'ok', id: '570000000001', slug: null }],
])('%s', (link, target) => {
  expect(readLink(link)).toEqual(target);
});

test.each(['меня удалили', 'Ольга', '20.11.2026', 'https://example.org/wall-1_2', 'vk.com', 'https://'])(
  '«%s» is no link to a network',
  (text) => {
    expect(readLink(text)).toBeNull();
  },
);
