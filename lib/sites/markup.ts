/** How sure the evidence is: A several sources, B one, C inferred, D a guess (reference: vk.md, ok.md). */
export type Confidence = 'A' | 'B' | 'C' | 'D';

/** One way to find a field, and the layout it belongs to. */
export type Variant = { layout: string; select: string; confidence: Confidence };

/** Ordered ways to find one field; the first that matches wins. */
export type Field = readonly Variant[];

/** Fields by name. */
export type Fields<Name extends string = string> = Readonly<Record<Name, Field>>;

/** What is known of one network's markup, and what is added to it while the page is open. */
export type MarkupTable<Name extends string = string> = {
  /** The fields in force: always read through this object, never kept, because its variants change. */
  readonly fields: Fields<Name>;
  /** The fields this build knows: the floor under every imported set. */
  readonly shipped: Fields<Name>;
  /** Puts imported variants before the shipped ones; null goes back to the shipped set alone. */
  use(imported: Partial<Fields> | null): void;
};

/** Makes a table out of the fields a build ships with. Imported fields of unknown names are left out. */
export function markupTable<Name extends string>(shipped: Fields<Name>): MarkupTable<Name> {
  const fields: Record<Name, Field> = { ...shipped };
  const use = (imported: Partial<Fields> | null) => {
    for (const name in shipped) fields[name] = [...(imported?.[name] ?? []), ...shipped[name]];
  };
  return { fields, shipped, use };
}

const lists = new WeakMap<Field, string>();

/** All selectors of a field as one list, for `querySelectorAll`, `matches` and `closest`. */
export function anyOf(field: Field): string {
  const known = lists.get(field);
  if (known !== undefined) return known;
  const list = field.map((variant) => variant.select).join(',');
  lists.set(field, list);
  return list;
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
  for (const { select } of field) {
    // Nearly always the first hit is the one: a list of all hits is made only where it is not.
    const first = root.querySelector(select);
    if (first === null) continue;
    if (accept(first)) return first;
    const other = [...root.querySelectorAll(select)].find(accept);
    if (other) return other;
  }
  return null;
}

/** Layout of the first variant of `field` that is present under `root`; null when none is. */
export function layoutIn(root: ParentNode, field: Field): string | null {
  return field.find((variant) => root.querySelector(variant.select) !== null)?.layout ?? null;
}
