import { anyOf } from '~/lib/sites/markup.ts';
import { readPair } from './address.ts';
import { VK_MARKUP } from './markup.ts';

const CONTROL = 'button,[role="button"],a';

/** Wording of VK's controls that open the rest of a thread (reference: vk.md §4 «Loading comments»). */
const MORE_REPLIES = /показать.*(ответ|комментари)|^\d+\s+ответ|show.*repl|^\d+\s+repl/iu;

/** Ids of root comments whose thread is collapsed or only partly loaded. */
export function partialVkThreads(post: Element): ReadonlySet<string> {
  const partial = new Set<string>();
  for (const thread of post.querySelectorAll(anyOf(VK_MARKUP.thread))) {
    if (!hidesReplies(thread)) continue;
    const id = readPair(rootOf(thread)?.id ?? '')?.number;
    if (id) partial.add(id);
  }
  return partial;
}

function hidesReplies(thread: Element): boolean {
  if (thread.querySelector(anyOf(VK_MARKUP.comment)) === null) return true;
  return opensReplies(thread, anyOf(VK_MARKUP.comment), `${anyOf(VK_MARKUP.threadMore)},${CONTROL}`);
}

/** True when a control that loads more replies stands in `around`, outside of the replies themselves. */
function opensReplies(around: Element, reply: string, control: string): boolean {
  for (const child of around.children) {
    if (child.matches(reply)) continue;
    if (child.matches(control) && MORE_REPLIES.test(child.textContent?.trim() ?? '')) return true;
    if (opensReplies(child, reply, control)) return true;
  }
  return false;
}

/** A thread stands inside its root comment or right after it: both are served (vk.md §2.1, contradiction 2). */
function rootOf(thread: Element): Element | null {
  const around = thread.closest(anyOf(VK_MARKUP.root));
  if (around) return around;
  let before = thread.previousElementSibling;
  while (before) {
    if (before.matches(anyOf(VK_MARKUP.root))) return before;
    const inside = before.querySelectorAll(anyOf(VK_MARKUP.root));
    if (inside.length > 0) return inside[inside.length - 1] ?? null;
    before = before.previousElementSibling;
  }
  return null;
}
