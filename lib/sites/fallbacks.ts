import type { Fallback } from './health.ts';
import type { Fields, MarkupTable } from './markup.ts';

/** Fields that every comment or post has: elsewhere a variant that finds nothing says nothing. */
const VITAL = ['comment', 'owner', 'author', 'text', 'date', 'postTotal', 'total'] as const;

/**
 * Vital fields whose first variant for `layout` finds nothing under `root` while a later one does: the page
 * is still read, but by what was kept in reserve.
 */
export function fallbacksUsed(
  { fields }: Pick<MarkupTable, 'fields'>,
  root: ParentNode,
  layout: string,
): Fallback[] {
  return VITAL.flatMap((field) => fallbackOf(fields, field, root, layout) ?? []);
}

function fallbackOf(
  fields: Partial<Fields>,
  field: string,
  root: ParentNode,
  layout: string,
): Fallback | null {
  const variants = (fields[field] ?? []).filter((variant) => variant.layout === layout);
  const used = variants.findIndex(({ select }) => root.querySelector(select) !== null);
  return used > 0 ? { field, variant: used + 1, of: variants.length } : null;
}
