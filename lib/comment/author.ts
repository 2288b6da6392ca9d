import type { Author, PageIdentity } from './sighting.ts';

/** Who speaks: the page itself, another listed official page, or anybody else. */
export type Voice = 'page' | 'official' | 'citizen';

/** What a page is recognised by. */
export type PageMark = Pick<PageIdentity, 'network' | 'owner' | 'slug'>;

/**
 * True when the author is this page: by id, else by short name. Never by the display name, which
 * anybody may bear (reference: vk.md §4 «Reply by the community»).
 */
export function isSamePage(author: Author, page: Pick<PageMark, 'owner' | 'slug'>): boolean {
  if (author.kind === 'person') return false;
  if (author.id !== null) return author.id === page.owner;
  if (!author.slug || !page.slug) return false;
  return author.slug.toLowerCase() === page.slug.toLowerCase();
}

/** Whose voice a comment under `page` is; `officials` of other networks are passed over. */
export function voiceOf(author: Author, page: PageMark, officials: readonly PageMark[]): Voice {
  if (isSamePage(author, page)) return 'page';
  const listed = officials.some(
    (official) => official.network === page.network && isSamePage(author, official),
  );
  return listed ? 'official' : 'citizen';
}

/** True when the author is this account: by id, else by short name, never by the display name. */
export function isSameAccount(author: Author, account: Author): boolean {
  if (author.kind === 'community') return false;
  if (author.id !== null && account.id !== null) return author.id === account.id;
  if (!author.slug || !account.slug) return false;
  return author.slug.toLowerCase() === account.slug.toLowerCase();
}

/** True when both comments were written by one and the same: by id, else short name, else name. A nameless stub is nobody. */
export function isSameAuthor(one: Author, other: Author): boolean {
  if (one.id !== null && other.id !== null) return one.id === other.id;
  if (one.slug !== null && other.slug !== null) return one.slug === other.slug;
  return one.name !== '' && one.name === other.name;
}
