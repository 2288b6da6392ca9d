import { describe, expect, test } from 'vitest';
import { commentKey } from '~/lib/comment/key.ts';
import { okPlace } from '~/lib/sites/ok/address.ts';
import { itemPath, readCommentAddress, readItem, vkPlace } from '~/lib/sites/vk/address.ts';

/**
 * A closed world: what each address shows, and that it shows nothing to the other network. An address
 * added here is checked against both.
 */
const VK_ADDRESSES: Record<string, string[]> = {
  post: [
    'https://vk.com/wall-38612614_114815',
    'https://vk.ru/wall-38612614_114815?reply=12&thread=3',
    'https://m.vk.com/wall-38612614_114815',
    'https://m.vk.ru/wall-38612614_114815#comments',
    'https://vk.com/gorod?w=wall-38612614_114815',
    'https://vk.com/feed?w=wall-38612614_114815_r7',
    'https://vk.com/wall1_45616',
  ],
  photo: [
    'https://vk.com/photo-38612614_457239017',
    'https://vk.ru/gorod?z=photo-38612614_457239017%2Falbum-38612614_00',
  ],
  video: ['https://vk.com/video-38612614_456239017', 'https://vk.com/clip-38612614_456239018'],
  wall: [
    'https://vk.com/gorod',
    'https://vk.com/gorod/',
    'https://vk.ru/club38612614',
    'https://vk.com/public38612614',
    'https://m.vk.com/event38612614',
    'https://vk.com/adm.gorod_75',
  ],
  feed: ['https://vk.com/feed', 'https://m.vk.ru/feed?section=news'],
  activity: ['https://vk.com/gorod?act=activity', 'https://vk.com/club38612614?act=activity'],
  other: [
    'https://vk.com/',

    'https://vk.com/id1',
    'https://vk.com/im',
    'https://vk.com/im/convo/-38612614',
    'https://vk.com/al_feed.php',
    'https://vk.com/settings',
    'https://vk.com/topic-38612614_1',
    'https://vk.com/gorod/extra',
  ],
};

const OK_ADDRESSES: Record<string, string[]> = {
  post: [
    'https://ok.ru/group/70000001234567/topic/155500000000001',
    'https://ok.ru/gorod/topic/155500000000001',
    'https://ok.ru/gorod/topic/155500000000001?st.cmd=x',
    'https://m.ok.ru/group/70000001234567/topic/155500000000001',
    'https://ok.ru/discussions/1/70000001234567/155500000000001',
  ],
  photo: [
    'https://ok.ru/group/70000001234567/album/500000000001/900000000401',
    'https://ok.ru/gorod/photo/900000000401?st._aid=x',
  ],
  wall: [
    'https://ok.ru/group/70000001234567',
    'https://ok.ru/group/70000001234567/topics',
    'https://ok.ru/gorod',
    'https://m.ok.ru/gorod/',
    'https://m.ok.ru/dk?st.cmd=altGroupMain&st.groupId=70000001234567',
  ],
  other: [
    'https://ok.ru/',
    'https://ok.ru/feed',
    'https://ok.ru/profile/123',
    'https://ok.ru/messages',
    'https://ok.ru/dk?st.cmd=altGroupMain',
    'https://ok.ru/discussions',
    'https://ok.ru/discussions/2/70000001234567/155500000000001',
    'https://ok.ru/profile/590000000001/album/1/2',
    'https://ok.ru/video',
  ],
  video: ['https://ok.ru/video/700000000901', 'https://m.ok.ru/video/700000000901?st._aid=x'],
};

const STRANGERS = [
  'https://vk.com.evil.example/wall-1_1',
  'https://example.org/wall-38612614_114815',
  'https://example.org/gorod',
];

const rows = (table: Record<string, string[]>) =>
  Object.entries(table).flatMap(([kind, addresses]) => addresses.map((address) => [address, kind] as const));

describe('addresses', () => {
  test.each(rows(VK_ADDRESSES))('VK: %s shows %s', (address, kind) => {
    expect(vkPlace(new URL(address)).kind).toBe(kind);
    expect(okPlace(new URL(address)).kind).toBe('other');
  });

  test.each(rows(OK_ADDRESSES))('OK: %s shows %s', (address, kind) => {
    expect(okPlace(new URL(address)).kind).toBe(kind);
    expect(vkPlace(new URL(address)).kind).toBe('other');
  });

  test.each(STRANGERS)('%s belongs to nobody', (address) => {
    expect(vkPlace(new URL(address))).toEqual({ kind: 'other' });
    expect(okPlace(new URL(address))).toEqual({ kind: 'other' });
  });

  test('a post keeps its owner and number, whichever way it is addressed', () => {
    const post = { kind: 'post', owner: '-38612614', slug: null, post: '114815' };
    expect(vkPlace(new URL('https://vk.com/wall-38612614_114815'))).toEqual(post);
    expect(vkPlace(new URL('https://vk.com/gorod?w=wall-38612614_114815'))).toEqual(post);
    expect(vkPlace(new URL('https://vk.com/club38612614'))).toMatchObject({ owner: '-38612614' });
    expect(okPlace(new URL('https://ok.ru/gorod/topic/155500000000001'))).toEqual({
      kind: 'post',
      owner: null,
      slug: 'gorod',
      post: '155500000000001',
    });
    expect(okPlace(new URL('https://ok.ru/discussions/1/70000001234567/155500000000001'))).toMatchObject({
      owner: '70000001234567',
      post: '155500000000001',
    });
  });

  test('a photo of OK has a key space of its own', () => {
    const [topic, photo] = ['topic/900000000401', 'album/500000000001/900000000401'].map((path) =>
      okPlace(new URL(`https://ok.ru/group/70000001234567/${path}`)),
    );
    expect(topic).toMatchObject({ post: '900000000401' });
    expect(photo).toMatchObject({ post: 'photo900000000401' });
  });
});

describe('the address of a comment', () => {
  test('gives owner, post, comment and thread', () => {
    expect(readCommentAddress('/wall-38612614_114815?reply=12&thread=3')).toEqual({
      owner: '-38612614',
      post: '114815',
      reply: '12',
      thread: '3',
    });
    expect(readCommentAddress('https://m.vk.ru/wall-1_2?reply=3')).toMatchObject({
      reply: '3',
      thread: null,
    });
  });

  test('keeps the word of a photo and a video, whose comments are counted apart from the wall’s', () => {
    const ids = (href: string) => readCommentAddress(href)?.post;
    expect(ids('/photo-1_45?reply=3')).toBe('photo45');
    expect(ids('/video-1_45?reply=3&thread=2')).toBe('video45');
    expect(ids('/clip-1_45?reply=3')).toBe('video45');
    expect(ids('/wall-1_45?reply=3')).toBe('45');
    for (const post of ['photo45', 'video45', '45']) {
      expect(readItem(itemPath({ owner: '-1', post }))).toEqual({ owner: '-1', post });
    }
    const keys = ['photo45', 'video45', '45'].map((post) => commentKey('vk', '-1', post, '3'));
    expect(keys).toEqual(['vk:-1:photo45:3', 'vk:-1:video45:3', 'vk:-1:45:3']);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9:_.-]{8,128}$/);
  });

  test('is not one without a comment in it', () => {
    expect(readCommentAddress('/wall-38612614_114815')).toBeNull();
    expect(readCommentAddress('/gorod?reply=3')).toBeNull();
  });
});
