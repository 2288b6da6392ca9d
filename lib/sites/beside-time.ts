import { readTimestamp } from '~/lib/text/timestamp.ts';

/** How far out of a time its author is looked for: the parts of a comment lie four or five boxes deep (ok.md §2.1). */
const LEVELS = 5;

/** The longest time is «позавчера в 10:24», a little less than this, in letters. */
const LONGEST = 24;

/**
 * True when somebody that `counts` allows is named beside a time under `root`: so stands whoever posts or comments,
 * whatever the elements are called. Beside a time is the first link of `isAuthor` in the smallest box around it.
 */
export function isAnyoneBesideTime(
  root: Node,
  isAuthor: (link: Element) => boolean,
  counts: (author: Element) => boolean,
): boolean {
  const now = new Date();
  const texts = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const said = text.textContent?.trim() ?? '';
    if (said.length < 4 || said.length > LONGEST || readTimestamp(said, now) === null) continue;
    const author = authorAround(text, isAuthor);
    if (author && counts(author)) return true;
  }
  return false;
}

function authorAround(text: Node, isAuthor: (link: Element) => boolean): Element | null {
  let box = text.parentElement;
  for (let level = 0; level <= LEVELS && box && box !== box.ownerDocument.body; level += 1) {
    const author = [...box.querySelectorAll('a[href]')].find(isAuthor);
    if (author) return author;
    box = box.parentElement;
  }
  return null;
}
