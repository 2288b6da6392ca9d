import { HIGHLIGHT_NAMES } from './highlights.ts';

/**
 * Takes away what an older script of ours left on the page. Firefox ends the old script without a word
 * when the extension is updated and starts the new one in the same tab.
 */
export function clearLeftovers(root: Document): void {
  for (const element of root.querySelectorAll('otklik-mark, otklik-panel, otklik-desk, otklik-case'))
    element.remove();
  for (const name of HIGHLIGHT_NAMES) CSS.highlights.delete(name);
  const marked = '[data-otklik-key], [data-otklik-state], [data-otklik-site]';
  for (const element of root.querySelectorAll(marked)) {
    for (const name of element.getAttributeNames()) {
      if (name.startsWith('data-otklik-')) element.removeAttribute(name);
    }
  }
}
