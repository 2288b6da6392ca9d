import { anyOf, type Field } from './markup.ts';

/**
 * All elements of `root` that one of `fields` finds, once each, in document order. Every variant is asked for by
 * itself: a browser looks a long page through for one selector many times faster than for a list of them. For
 * fields that find few elements: what several variants find has to be put in order.
 */
export function findAll(root: ParentNode, ...fields: readonly Field[]): Element[] {
  const hits = fields.flat().flatMap(({ select }) => {
    const found = root.querySelectorAll(select);
    return found.length > 0 ? [[...found]] : [];
  });
  const [first = [], ...others] = hits;
  return others.length === 0 ? first : [...new Set(hits.flat())].sort(inOrder);
}

/** The same with `root` itself among them. */
export function findAllWithSelf(root: ParentNode, ...fields: readonly Field[]): Element[] {
  const inside = findAll(root, ...fields);
  const isOne = root instanceof Element && fields.some((field) => root.matches(anyOf(field)));
  return isOne ? [root, ...inside] : inside;
}

/** Compares two nodes for a sort into document order. */
export function inOrder(one: Node, other: Node): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
