/** Elements that begin on a line of their own. */
export const BLOCKS = new Set(['DIV', 'P', 'LI', 'BLOCKQUOTE']);

/**
 * Text of an element as a reader sees it: emoji pictures by their `alt`, `<br>` and blocks as `\n`,
 * no-break spaces as spaces (reference: vk.md §6.5, ok.md §6.11). `skip` leaves subtrees out.
 * `text-place.ts` takes the same steps and keeps the way back to the page.
 */
export function visibleText(root: Node, skip: (element: Element) => boolean = () => false): string {
  const parts: string[] = [];
  collect(root, skip, parts);
  return parts
    .join('')
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function collect(node: Node, skip: (element: Element) => boolean, parts: string[]): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) parts.push(child.nodeValue ?? '');
    else if (child instanceof Element && !skip(child)) collectElement(child, skip, parts);
  }
}

function collectElement(element: Element, skip: (element: Element) => boolean, parts: string[]): void {
  if (element.tagName === 'BR') parts.push('\n');
  else if (element.tagName === 'IMG') parts.push(element.getAttribute('alt') ?? '');
  else {
    if (BLOCKS.has(element.tagName) && parts.length > 0) parts.push('\n');
    collect(element, skip, parts);
  }
}
