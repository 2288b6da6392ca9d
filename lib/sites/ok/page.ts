import type { PageIdentity } from '~/lib/comment/sighting.ts';
import { type Field, findField } from '~/lib/sites/markup.ts';
import { groupInParameters, okPlace, readOkAuthorAddress } from './address.ts';
import { readGroupAuthor } from './attributes.ts';
import { OK_MARKUP } from './markup.ts';
import { isSame } from './read-post.ts';

/**
 * The group that owns what is shown: its number by the address, by the topic's author or by a
 * number in the markup. A short name alone gives no key, so it is not enough.
 */
export function okPage(root: Document, url: URL): PageIdentity | null {
  const place = okPlace(url);
  if (place.kind === 'other') return null;
  const author = readGroupAuthor(findField(root, OK_MARKUP.topicAuthor));
  const link = readOkAuthorAddress(author.href ?? '');
  // A repost brings its own author: another short name than the address is another group's.
  const same = isSame(link.id, place.owner) && isSame(link.slug, place.slug);
  const owner = place.owner ?? (same ? link.id : null) ?? numberInMarkup(root, place.slug);
  if (!owner) return null;
  const heading = place.kind === 'wall' ? findField(root, OK_MARKUP.groupName)?.textContent?.trim() : null;
  const slug = (same ? link.slug : null) ?? place.slug;
  return { network: 'ok', owner, slug, name: (same ? author.name : null) ?? (heading || null) };
}

/**
 * The number of the group as its markup spells it. Cards and links of other groups stand on the page
 * too (ok.md §2.1 `[data-group-id]`): where numbers differ, only one beside the page's own short name counts.
 */
function numberInMarkup(root: Document, slug: string | null): string | null {
  for (const variant of OK_MARKUP.groupId) {
    const holders = holdersOf(root, [variant]);
    const numbers = new Set(holders.map(({ number }) => number));
    if (numbers.size === 1) return holders[0]?.number ?? null;
    const beside = holders.find(({ holder }) => slug !== null && holder.querySelector(`a[href^="/${slug}"]`));
    if (beside) return beside.number;
  }
  return null;
}

function holdersOf(root: Document, field: Field): { holder: Element; number: string }[] {
  return field.flatMap(({ select }) =>
    [...root.querySelectorAll(select)].flatMap((holder) => {
      const number = numberOf(holder);
      return number && findField(holder, OK_MARKUP.advert) === null ? [{ holder, number }] : [];
    }),
  );
}

function numberOf(holder: Element): string | null {
  const attribute = holder.getAttribute('data-group-id') ?? '';
  if (/^\d+$/.test(attribute)) return attribute;
  const link = holder.getAttribute('href') ?? '';
  return (
    groupInParameters(link) ??
    groupInParameters(holder.getAttribute('hrefattrs') ?? '') ??
    /\/discussions\/1\/(\d+)\//.exec(link)?.[1] ??
    null
  );
}
