import { addresses, readAddress } from '~/lib/comment/address.ts';
import { isSamePage } from '~/lib/comment/author.ts';
import type { Author, PageIdentity } from '~/lib/comment/sighting.ts';
import { anyOf } from '~/lib/sites/markup.ts';
import { commentAround, commentRoots } from './comment-root.ts';
import { OK_MARKUP } from './markup.ts';

/**
 * The nearest earlier comment in the list by whom this one addresses, where the markup holds no reply
 * id: by the network's own line («answered to», ok.md §2.3), or, where no reply names its comment and for
 * the page's own words only, by the name its text starts with (ok.md §4 «Answered», the weaker sign). Null when there
 * is no such comment in sight.
 */
export function commentAddressed(
  comment: Element,
  said: { author: Author | null; text: string; line: string | null },
  page: PageIdentity,
  authorOf: (other: Element) => Author | null,
): Element | null {
  const byPage = said.author !== null && isSamePage(said.author, page);
  if (said.line === null && !(byPage && namesNone(comment))) return null;
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

/** True in flat layouts, and where no reply of the page names the comment it answers: a release may have renamed that. */
function namesNone(comment: Element): boolean {
  return (
    comment.matches(anyOf(OK_MARKUP.flat)) ||
    comment.ownerDocument.querySelector(anyOf(OK_MARKUP.repliedTo)) === null
  );
}

/** Comments of the same list that stand before, nearest first, then the one it is drawn in. */
function before(comment: Element): Element[] {
  const list = comment.parentElement?.closest(anyOf(OK_MARKUP.list));
  const all = commentRoots(list ?? comment.ownerDocument);
  const outer = comment.parentElement && commentAround(comment.parentElement);
  return [...all.slice(0, all.indexOf(comment)).reverse(), ...(outer ? [outer] : [])];
}
