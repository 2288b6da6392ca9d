import { eitherOf } from '~/lib/sites/either-of.ts';
import { anyOf, type Field, findField } from '~/lib/sites/markup.ts';
import { OK_MARKUP } from './markup.ts';

/** Roots of comments under `node`, in document order; nested matches of one comment count once. */
export function commentRoots(node: ParentNode): Element[] {
  return [...new Set([...node.querySelectorAll(anyOf(OK_MARKUP.comment))].map(rootOf))];
}

/** The root of the comment that holds `node`; null outside of comments. */
export function commentAround(node: Node): Element | null {
  const match = (node instanceof Element ? node : node.parentElement)?.closest(anyOf(OK_MARKUP.comment));
  return match ? rootOf(match) : null;
}

/** Finds the first element of a field that `accept` allows. */
export type Find = (field: Field, accept?: (element: Element) => boolean) => Element | null;

/** Finds fields of `comment` itself: hits inside a reply that is drawn in it belong to the reply. */
export function ownFields(comment: Element): Find {
  const others = [...comment.querySelectorAll(anyOf(OK_MARKUP.comment))].some(
    (match) => rootOf(match) !== comment,
  );
  if (!others) return (field, accept) => findField(comment, field, accept);
  const isOwn = (hit: Element) => commentAround(hit) === comment;
  return (field, accept = () => true) => findField(comment, field, (hit) => accept(hit) && isOwn(hit));
}

/** From a match outwards, as long as what is around is a box further out of the same comment. */
function rootOf(match: Element): Element {
  let root = match;
  let rank = outerRank(match);
  for (let around = nextOut(root); around?.matches(anyOf(OK_MARKUP.comment)); around = nextOut(around)) {
    if (innerRank(around) <= rank) return root;
    root = around;
    rank = outerRank(around);
  }
  return root;
}

/** The next match or list outwards: nothing beyond a list belongs to a comment in it. */
function nextOut(element: Element): Element | null {
  return element.parentElement?.closest(eitherOf(OK_MARKUP.comment, OK_MARKUP.list)) ?? null;
}

/** The three boxes of a comment, inner ones first; one element may be two of them. */
const boxes = () => [OK_MARKUP.innerBox, OK_MARKUP.itemBox, OK_MARKUP.blockBox];

/** Place of the innermost box that the element is; -1 for a comment of a layout without boxes. */
function innerRank(element: Element): number {
  return boxes().findIndex((box) => element.matches(anyOf(box)));
}

function outerRank(element: Element): number {
  return boxes().findLastIndex((box) => element.matches(anyOf(box)));
}
