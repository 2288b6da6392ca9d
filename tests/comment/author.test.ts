import { describe, expect, it } from 'vitest';
import { isSameAccount, isSameAuthor, isSamePage, voiceOf } from '~/lib/comment/author.ts';
import type { Author, PageIdentity } from '~/lib/comment/sighting.ts';

const PAGE: PageIdentity = {
  network: 'vk',
  owner: '-38612614',
  slug: 'gorod',
  name: 'Администрация города',
};
const ZHKH = { network: 'vk', owner: '-4501', slug: 'zhkh' } as const;

function author(given: Partial<Author>): Author {
  return { id: null, slug: null, name: 'Кто-то', kind: 'unknown', ...given };
}

describe('whose voice a comment is', () => {
  it.each([
    ['the page by its id', { id: '-38612614', kind: 'community' }, 'page'],
    ['the page by its short name', { slug: 'gorod' }, 'page'],
    ['the page by its short name in other letters', { slug: 'Gorod' }, 'page'],
    [
      'a person who bears the page’s name',
      { id: '7', kind: 'person', name: 'Администрация города' },
      'citizen',
    ],
    [
      'an unknown account with the page’s name',
      { slug: 'gorod_fake', name: 'Администрация города' },
      'citizen',
    ],
    ['another community', { id: '-99', kind: 'community' }, 'citizen'],
    ['another community that took over the name', { id: '-99', slug: 'gorod', kind: 'community' }, 'citizen'],
    ['a person with the number of the page', { id: '38612614', kind: 'person' }, 'citizen'],
    ['a listed official page by id', { id: '-4501', kind: 'community' }, 'official'],
    ['a listed official page by short name', { slug: 'zhkh' }, 'official'],
    ['a nameless stub', { name: '' }, 'citizen'],
    ['an empty short name', { slug: '' }, 'citizen'],
  ] as const)('%s', (_who, given, voice) => {
    expect(voiceOf(author(given), PAGE, [ZHKH])).toBe(voice);
  });

  it('of a page listed for another network is a citizen’s', () => {
    const inOk = { network: 'ok', owner: '-4501', slug: 'zhkh' } as const;
    expect(voiceOf(author({ slug: 'zhkh' }), PAGE, [inOk])).toBe('citizen');
  });

  it('of a person with the same number as the page is a citizen’s', () => {
    const page = { network: 'ok', owner: '70000001234567', slug: null } as const;
    expect(voiceOf(author({ id: '70000001234567', kind: 'person' }), page, [])).toBe('citizen');
  });

  it('is never the page’s while neither knows a short name', () => {
    expect(isSamePage(author({}), { owner: '-1', slug: null })).toBe(false);
  });
});

describe('one and the same author', () => {
  it.each([
    ['equal ids', { id: '1', name: 'Оля' }, { id: '1', name: 'Ольга' }, true],
    ['other ids, equal names', { id: '1' }, { id: '2' }, false],
    ['equal short names', { slug: 'olga' }, { slug: 'olga' }, true],
    ['other short names, equal names', { slug: 'olga' }, { slug: 'olga2' }, false],
    ['nothing but equal names', {}, {}, true],
    ['an id on one side alone, equal names', { id: '1' }, {}, true],
    ['an id on the other side alone, equal short names', { slug: 'olga' }, { id: '1', slug: 'olga' }, true],
    ['a short name on one side alone, equal names', { slug: 'olga' }, {}, true],
    ['a short name on the other side alone, equal names', {}, { slug: 'olga' }, true],
    ['nothing but other names', { name: 'Оля' }, { name: 'Ира' }, false],
    ['two nameless stubs', { name: '' }, { name: '' }, false],
  ])('%s: %j and %j', (_what, one, other, same) => {
    expect(isSameAuthor(author(one), author(other))).toBe(same);
  });
});

describe('the account of the moderator', () => {
  it.each([
    ['by its id', { id: '5' }, { id: '5', slug: 'olga' }, true],
    ['not another id with the same short name', { id: '6', slug: 'olga' }, { id: '5', slug: 'olga' }, false],
    ['by its short name where the comment shows no id', { slug: 'Olga' }, { id: '5', slug: 'olga' }, true],
    ['by its short name where the account shows no id', { id: '5', slug: 'olga' }, { slug: 'olga' }, true],
    ['not another short name', { slug: 'olga2' }, { slug: 'olga' }, false],
    ['not a community with its short name', { slug: 'olga', kind: 'community' }, { slug: 'olga' }, false],
    ['never by the name', {}, {}, false],
    ['never by the name where the account has a short name', {}, { slug: 'olga' }, false],
    ['never by the name where the comment has a short name', { slug: 'olga' }, {}, false],
  ] as const)('is known %s', (_how, given, account, same) => {
    expect(isSameAccount(author(given), author(account))).toBe(same);
  });
});
