import { anyOf } from '~/lib/sites/markup.ts';
import { commentAround } from './comment-root.ts';
import { OK_MARKUP } from './markup.ts';

/** True when parts of comments stand outside of every comment that is recognised; their classes are used for nothing else. */
export function hasOkStrays(root: Document): boolean {
  return [...root.querySelectorAll(anyOf(OK_MARKUP.commentPart))].some(
    (part) => commentAround(part) === null,
  );
}
