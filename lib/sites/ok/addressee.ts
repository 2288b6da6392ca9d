import { addresses, readAddress } from '~/lib/comment/address.ts';
import { isSamePage } from '~/lib/comment/author.ts';
import type { Author, PageIdentity } from '~/lib/comment/sighting.ts';
import { anyOf } from '~/lib/sites/markup.ts';
import { commentRoots } from './comment-root.ts';
import { OK_MARKUP } from './markup.ts';

/**
 * The nearest earlier comment in the list by whom this one addresses, where the markup holds no reply
 * id: by the network's own line («answered to», ok.md §2.3), or, in flat layouts and for the page's own
 * words only, by the name its text starts with (ok.md §4 «Answered», the weaker sign). Null when there
 * is no such comment in sight.
 */
export function commentAddressed(
  comment: Element,
  said: { author: Author | null; text: string; line: string | null },
  page: PageIdentity,
  authorOf: (other: Element) => Author | null,
): Element | null {
  const byPage = said.author !== null && isSamePage(said.author, page);
  if (said.line === null && !(byPage && comment.matches(anyOf(OK_MARKUP.flat)))) return null;
  const address = readAddress(said.text, said.line);
  let byFirstName: Element | null = null;
  for (const other of before(comment)) {
    const author = authorOf(other);
    const match = author ? addresses(address, author) : false;
    if (match === 'full') return other;
    if (match === 'first') byFirstName ??= other;
  }
  return byFirstName;
}

/** Comments of the same list that stand before, nearest first. */
function before(comment: Element): Element[] {
  const list = comment.parentElement?.closest(anyOf(OK_MARKUP.list));
  const all = list ? commentRoots(list) : [];
  return all.slice(0, all.indexOf(comment)).reverse();
}
