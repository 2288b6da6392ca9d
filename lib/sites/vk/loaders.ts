import { inOrder } from '~/lib/sites/find-all.ts';
import { anyOf } from '~/lib/sites/markup.ts';
import { findInThreads } from './comment-element.ts';
import { VK_MARKUP } from './markup.ts';

const CONTROL = 'button,[role="button"],a:not([href])';

/** Wording of VK's controls that load more (reference: vk.md §4 «Loading comments»); no control that hides says so. */
const MORE =
  /^(?:показать|show) .*(?:ответ|комментари|repl|comment)|^\d+\s+(?:ответ|repl)|^ответы?\s*\(?\d+\)?$/iu;

/** VK's own controls that open threads and load more comments, in document order. */
export function vkLoaders(root: ParentNode): HTMLElement[] {
  const found = findInThreads(root, VK_MARKUP.nextComments, VK_MARKUP.threadMore, VK_MARKUP.threadNext);
  const named = new Set(found.map((control) => control.closest(anyOf(VK_MARKUP.thread))));
  for (const thread of findInThreads(root, VK_MARKUP.thread)) {
    if (named.has(thread)) continue;
    const worded = [...thread.querySelectorAll(CONTROL)].find(saysMore);
    if (worded) found.push(worded);
  }
  return found
    .filter((element) => element instanceof HTMLElement)
    .filter((control) => !control.matches(':disabled'))
    .sort(inOrder);
}

function saysMore(control: Element): boolean {
  return MORE.test(control.textContent?.trim() ?? '') && !control.closest(anyOf(VK_MARKUP.text));
}
