import { anyOf } from '~/lib/sites/markup.ts';
import { readPair } from './address.ts';
import { VK_MARKUP } from './markup.ts';

const ROOT = anyOf(VK_MARKUP.root);
const COMMENT = anyOf(VK_MARKUP.comment);
const THREAD = anyOf(VK_MARKUP.thread);
const TEXT = anyOf(VK_MARKUP.text);
const EXPANDER = `${anyOf(VK_MARKUP.threadMore)},button,[role="button"],a`;

/** Wording of VK's controls that open the rest of a thread (reference: vk.md §4 «Loading comments»). */
const MORE_REPLIES = /показать.*(ответ|комментари)|^\d+\s+ответ|show.*repl|^\d+\s+repl/iu;

/** Ids of root comments whose thread is collapsed or only partly loaded. */
export function partialVkThreads(post: Element): ReadonlySet<string> {
  const partial = new Set<string>();
  for (const thread of post.querySelectorAll(THREAD)) {
    if (!hidesReplies(thread)) continue;
    const id = readPair(rootOf(thread)?.id ?? '')?.number;
    if (id) partial.add(id);
  }
  return partial;
}

function hidesReplies(thread: Element): boolean {
  if (thread.querySelector(COMMENT) === null) return true;
  return [...thread.querySelectorAll(EXPANDER)].some(
    (control) => !control.closest(TEXT) && MORE_REPLIES.test(control.textContent?.trim() ?? ''),
  );
}

/** A thread stands inside its root comment or right after it: both are served (vk.md §2.1, contradiction 2). */
function rootOf(thread: Element): Element | null {
  const around = thread.closest(ROOT);
  if (around) return around;
  let before = thread.previousElementSibling;
  while (before) {
    if (before.matches(ROOT)) return before;
    const inside = before.querySelectorAll(ROOT);
    if (inside.length > 0) return inside[inside.length - 1] ?? null;
    before = before.previousElementSibling;
  }
  return null;
}
