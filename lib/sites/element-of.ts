/** The element that a node is or stands in; null outside of elements. */
export function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/** Elements in `root` that match, `root` itself among them. */
export function withSelf(root: ParentNode, selector: string): Element[] {
  const inside = [...root.querySelectorAll(selector)];
  return root instanceof Element && root.matches(selector) ? [root, ...inside] : inside;
}
