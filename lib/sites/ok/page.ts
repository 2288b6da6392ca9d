import type { PageIdentity } from '~/lib/comment/sighting.ts';
import { findField } from '~/lib/sites/markup.ts';
import { okPlace, readOkAuthorAddress } from './address.ts';
import { readGroupAuthor } from './attributes.ts';
import { OK_MARKUP } from './markup.ts';

/**
 * The group that owns what is shown: its number by the address, by the topic's author or by a
 * number in the markup. A short name alone gives no key, so it is not enough.
 */
export function okPage(root: Document, url: URL): PageIdentity | null {
  const place = okPlace(url);
  if (place.kind === 'other') return null;
  const author = readGroupAuthor(findField(root, OK_MARKUP.topicAuthor));
  const link = readOkAuthorAddress(author.href ?? '');
  const owner = place.owner ?? link.id ?? numberInMarkup(root);
  if (!owner) return null;
  const heading = place.kind === 'wall' ? findField(root, OK_MARKUP.groupName)?.textContent?.trim() : null;
  return { network: 'ok', owner, slug: link.slug ?? place.slug, name: author.name ?? (heading || null) };
}

function numberInMarkup(root: Document): string | null {
  const holder = findField(root, OK_MARKUP.groupId);
  const attribute = holder?.getAttribute('data-group-id') ?? '';
  if (/^\d+$/.test(attribute)) return attribute;
  return /st\.groupId=(\d+)/.exec(holder?.getAttribute('href') ?? '')?.[1] ?? null;
}
