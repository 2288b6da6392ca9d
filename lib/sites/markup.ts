/** How sure the evidence is: A several sources, B one, C inferred, D a guess (reference: vk.md, ok.md). */
export type Confidence = 'A' | 'B' | 'C' | 'D';

/** One way to find a field, and the layout it belongs to. */
export type Variant = { layout: string; select: string; confidence: Confidence };

/** Ordered ways to find one field; the first that matches wins. */
export type Field = readonly Variant[];

/** All selectors of a field as one list, for `querySelectorAll`, `matches` and `closest`. */
export function anyOf(field: Field): string {
  return field.map((variant) => variant.select).join(',');
}

/**
 * The first element of `root` that a variant of `field` finds and `accept` allows,
 * variants in their order, elements in document order.
 */
export function findField(
  root: ParentNode,
  field: Field,
  accept: (element: Element) => boolean = () => true,
): Element | null {
  for (const variant of field) {
    for (const element of root.querySelectorAll(variant.select)) {
      if (accept(element)) return element;
    }
  }
  return null;
}

/** Layout of the first variant of `field` that is present under `root`; null when none is. */
export function layoutIn(root: ParentNode, field: Field): string | null {
  return field.find((variant) => root.querySelector(variant.select) !== null)?.layout ?? null;
}
