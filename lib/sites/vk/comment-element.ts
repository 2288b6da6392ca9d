import { eitherOf } from '~/lib/sites/either-of.ts';
import { findAllWithSelf } from '~/lib/sites/find-all.ts';
import { anyOf, type Field, findField } from '~/lib/sites/markup.ts';
import { readPair } from './address.ts';
import { VK_MARKUP } from './markup.ts';

/** A thread never reaches beyond its list of comments or its post. */
const border = () => `${anyOf(VK_MARKUP.commentArea)},${anyOf(VK_MARKUP.post)}`;

/** A field of `comment` itself: hits inside a nested reply belong to the reply (vk.md §6.3). */
export function own(
  comment: Element,
  field: Field,
  accept: (hit: Element) => boolean = () => true,
): Element | null {
  return findField(comment, field, (hit) => hit.closest(anyOf(VK_MARKUP.comment)) === comment && accept(hit));
}

/** `findAllWithSelf` for boxes and controls of threads, which a comment that came mostly holds none of. */
export function findInThreads(root: ParentNode, ...fields: readonly Field[]): Element[] {
  const isComment = root instanceof Element && root.matches(anyOf(VK_MARKUP.comment));
  const holdsNone = isComment && fields.every((field) => root.querySelector(anyOf(field)) === null);
  return holdsNone ? [] : findAllWithSelf(root, ...fields);
}

/** The line with the comment's date; a link to a comment that somebody pasted into the text is none (vk.md §6.2). */
export function dateOf(comment: Element): Element | null {
  const textOrComment = eitherOf(VK_MARKUP.text, VK_MARKUP.comment);
  return findField(comment, VK_MARKUP.date, (hit) => {
    // One way up tells both: a date of its own has no text and no other comment between.
    const around = hit.closest(textOrComment);
    if (around === comment) return true;
    return hit.closest(anyOf(VK_MARKUP.comment)) === comment && !isText(hit);
  });
}

/** True for what the author wrote or attached, false for names, dates and controls in the same box. */
export function isText(element: Element): boolean {
  // The way up ends at the comment: beyond it there is no text of it.
  const around = element.closest(eitherOf(VK_MARKUP.text, VK_MARKUP.comment));
  if (!around?.matches(anyOf(VK_MARKUP.text))) return false;
  return element.closest(anyOf(VK_MARKUP.textApart)) === null;
}

/**
 * Owner and number in the attributes of a comment: `-38612614_501`, `post-38612614_501`,
 * `wall_reply-38612614_501`; on the video page the number alone. Null for anything else.
 */
export function elementIds(comment: Element): { owner: string | null; number: string } | null {
  const pair = readPair(comment.getAttribute('data-post-id') ?? '') ?? readPair(comment.id);
  if (pair) return pair;
  return /^\d+$/.test(comment.id) ? { owner: null, number: comment.id } : null;
}

/** The root comment that a reply or a thread stands inside of, or after; both are served (vk.md §2.1, contradiction 2). */
export function rootBefore(element: Element): Element | null {
  const around = element.parentElement?.closest(anyOf(VK_MARKUP.root));
  if (around) return around;
  for (let at: Element | null = element; at && !at.matches(border()); at = at.parentElement) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.matches(anyOf(VK_MARKUP.root))) return before;
      const inside = before.querySelectorAll(anyOf(VK_MARKUP.root));
      if (inside.length > 0) return inside[inside.length - 1] ?? null;
    }
  }
  return null;
}
