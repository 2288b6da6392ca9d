import { describe, expect, test } from 'vitest';
import { readOkAuthorAddress } from '~/lib/sites/ok/address.ts';
import { readAuthorAddress } from '~/lib/sites/vk/address.ts';

describe('the address of an author', () => {
  test.each([
    ['/id123', { id: '123', slug: null, kind: 'person' }],
    ['https://m.vk.ru/id123?from=comments', { id: '123', slug: null, kind: 'person' }],
    ['/club45', { id: '-45', slug: null, kind: 'community' }],
    ['/public45', { id: '-45', slug: null, kind: 'community' }],
    ['/olga.k', { id: null, slug: 'olga.k', kind: 'unknown' }],
    ['/video/@gorod', { id: null, slug: 'gorod', kind: 'unknown' }],
    ['/video/@club45', { id: '-45', slug: null, kind: 'community' }],
    ['/event45', { id: '-45', slug: null, kind: 'community' }],
    ['@id1', { id: '1', slug: null, kind: 'person' }],
    ['-123', { id: '-123', slug: null, kind: 'community' }],
    ['https://m.vk.com/@gorod', { id: null, slug: 'gorod', kind: 'unknown' }],
    ['/wall-1_2', { id: null, slug: null, kind: 'unknown' }],
  ])('VK: %s', (href, author) => {
    expect(readAuthorAddress(href)).toEqual(author);
  });

  test.each([
    ['/profile/590000000001', { id: '590000000001', slug: null, kind: 'person' }],
    ['https://ok.ru/group/70000001234567/', { id: '70000001234567', slug: null, kind: 'community' }],
    ['/gorod?st._aid=Comments', { id: null, slug: 'gorod', kind: 'unknown' }],
    ['//m.ok.ru/group/70000001234567?st._aid=x', { id: '70000001234567', slug: null, kind: 'community' }],
    [
      'st.cmd=altGroupMain&st.groupId=70000001234567',
      { id: '70000001234567', slug: null, kind: 'community' },
    ],
    ['/dk?st.cmd=friendMain&st.friendId=59', { id: '59', slug: null, kind: 'person' }],
    ['/dk?st.cmd=anonymMain', { id: null, slug: null, kind: 'unknown' }],
  ])('OK: %s', (href, author) => {
    expect(readOkAuthorAddress(href)).toEqual(author);
  });
});
