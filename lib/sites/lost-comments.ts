import type { MarkupTable } from './markup.ts';

/**
 * How many comments stand under `root` besides the `found` ones, by what every comment has once: its date, its
 * text. At least as many: a deleted comment has none of these.
 */
export function lostComments(
  { fields }: Pick<MarkupTable, 'fields'>,
  root: ParentNode,
  found: readonly Element[],
): number {
  const lost = (fields.commentOnce ?? []).map(({ select }) => {
    const signs = root.querySelectorAll(select).length;
    return signs && signs - found.filter((comment) => comment.querySelector(select) !== null).length;
  });
  return Math.max(0, ...lost);
}
