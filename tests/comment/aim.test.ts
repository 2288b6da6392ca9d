import { expect, test } from 'vitest';
import { aimedAt, aimIn } from '~/lib/comment/aim.ts';

const KEY = 'ok:7:2:MTc5NQ';

test('an address of OK leads to the comment, and one of VK, which names it, stays as it is', () => {
  const aimed = aimedAt({ key: KEY, url: 'https://ok.ru/group/7/topic/2' });
  expect(aimed).toBe(`https://ok.ru/group/7/topic/2#otklik-${KEY}`);
  expect(aimIn(new URL(aimed).hash)).toBe(KEY);
  const named = 'https://vk.com/wall-1_2?reply=3';
  expect(aimedAt({ key: 'vk:-1:2:3', url: named })).toBe(named);
  expect(aimedAt({ key: KEY, url: '' })).toBe('');
  expect(aimIn('#comments')).toBeNull();
});
