import { describe, expect, it } from 'vitest';
import { commentKey, pageKey, parseKey, postKey, postKeyOf, weakId } from '~/lib/comment/key.ts';
import type { Author } from '~/lib/comment/sighting.ts';

const KEY = /^[A-Za-z0-9:_.-]{8,128}$/;
const OLGA: Author = { id: '5', slug: null, name: 'Ольга Петрова', kind: 'person' };
/** A comment id as OK's interface gives it (a real one of 2014): milliseconds, number, topic. */
const OK_PLAIN = '1397206382471:-15941:1397206382471:62503929662320:1';
const OK_BASE64 = Buffer.from(OK_PLAIN).toString('base64');

describe('the key of a comment', () => {
  it.each([
    ['vk', '-38612614', '114815', '7789', 'vk:-38612614:114815:7789'],
    ['ok', '70000001234567', '155000000000001', '1001', 'ok:70000001234567:155000000000001:1001'],
    ['ok', '1', '2', 'a+b/c9==', 'ok:1:2:a-b_c9'],
    ['ok', '1', '2', 'YWJj', 'ok:1:2:YWJj'],
    ['ok', '1', '2', 'ключ', 'ok:1:2:0LrQu9GO0Yc'],
    ['vk', '-1', 'photo-1_2', '3', 'vk:-1:photo-1_2:3'],
  ] as const)('of %s %s %s %s is %s', (network, owner, post, id, key) => {
    expect(commentKey(network, owner, post, id)).toBe(key);
  });

  it('fits the log even for the longest id that OK is known to give', () => {
    const key = commentKey('ok', '70000001234567', '62503929662320', OK_BASE64);
    expect(key).toMatch(KEY);
    expect(Buffer.from(key.split(':')[3] ?? '', 'base64url').toString()).toBe(OK_PLAIN);
  });

  it('is the same whether the network gives an id in base64 or decoded', () => {
    expect(commentKey('ok', '1', '2', OK_PLAIN)).toBe(commentKey('ok', '1', '2', OK_BASE64));
  });

  it('stays within 128 characters for an id of any length, and differs where the id does', () => {
    const one = commentKey('ok', '1', '2', `${'я'.repeat(300)}1`);
    const other = commentKey('ok', '1', '2', `${'я'.repeat(300)}2`);
    expect([one, other].every((key) => KEY.test(key))).toBe(true);
    expect(one).not.toBe(other);
  });

  it('differs for different comments and is made again from its own parts', () => {
    const digits = ['1', '12', '2', '21', '112'];
    const ids = [...digits, OK_BASE64, 'a/b=', 'a/bc', 'ё', 'е', 'два слова', 'a:b', 'a\nb', 'e=mc²'];
    const keys = new Set<string>();
    let made = 0;
    for (const network of ['vk', 'ok'] as const) {
      for (const owner of digits) {
        for (const post of digits) {
          for (const id of ids) {
            const key = commentKey(network, `-${owner}`, post, id);
            const parts = parseKey(key);
            expect(key).toMatch(KEY);
            expect(parts && commentKey(parts.network, parts.owner, parts.post, parts.id)).toBe(key);
            keys.add(key);
            made += 1;
          }
        }
      }
    }
    expect(keys.size).toBe(made);
  });

  it('begins with the keys of its page and its post', () => {
    const key = commentKey('vk', '-38612614', '114815', '7789');
    expect(pageKey('vk', '-38612614')).toBe('vk:-38612614');
    expect(postKey('vk', '-38612614', '114815')).toBe('vk:-38612614:114815');
    expect(key.startsWith(`${postKey('vk', '-38612614', '114815')}:`)).toBe(true);
    expect(postKeyOf(key)).toBe('vk:-38612614:114815');
  });
});

describe('a key that is read', () => {
  it('gives its parts', () => {
    expect(parseKey('vk:-38612614:114815:7789')).toEqual({
      network: 'vk',
      owner: '-38612614',
      post: '114815',
      id: '7789',
      weak: false,
    });
  });

  it('may be as short as its four parts and as long as 128 characters', () => {
    expect(parseKey('vk:1:2:3')?.id).toBe('3');
    const longest = `vk:1:2:${'3'.repeat(121)}`;
    expect(parseKey(longest)?.id).toHaveLength(121);
    expect(commentKey('vk', '1', '2', '3'.repeat(121))).toBe(longest);
  });

  it.each(['', 'vk:1:2', 'tg:-1:2:3', 'vk:-1:2:3:4', 'vk:-1::3', 'vk:-1:2:а', `vk:-1:2:${'3'.repeat(128)}`])(
    'is refused when it is «%s»',
    (key) => {
      expect(parseKey(key)).toBeNull();
    },
  );
});

describe('the key of a comment without an id', () => {
  type Stable = { author: Author; text: string; time: string | null };
  const keyOf = ({ author, text, time }: Stable) => commentKey('ok', '1', '2', weakId(author, text, time));
  const stable = { author: OLGA, text: 'Когда починят лифт?', time: null };

  it('says that it is weak', () => {
    const key = keyOf(stable);
    expect(key).toMatch(/^ok:1:2:x-[0-9a-f]{16}$/);
    expect(parseKey(key)?.weak).toBe(true);
  });

  it('is the same however the spaces and the ё of the text are printed', () => {
    expect(weakId(OLGA, 'Всё  ещё\u00a0ждём', null)).toBe(weakId(OLGA, 'Все еще ждем ', null));
  });

  it.each([
    ['another text', { ...stable, text: 'Когда починят лифты?' }],
    ['another time', { ...stable, time: '2026-11-18T07:24:00.000Z' }],
    ['another author', { ...stable, author: { ...OLGA, id: '6' } }],
    [
      'text that moved between the fields',
      { ...stable, author: { ...OLGA, id: '5К' }, text: 'огда починят лифт?' },
    ],
  ])('differs for %s', (_what, other) => {
    expect(keyOf(other)).not.toBe(keyOf(stable));
  });

  it('does not repeat among 20 000 comments that are alike', () => {
    const ids = Array.from({ length: 20_000 }, (_, number) => weakId(OLGA, `+${number}`, null));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
