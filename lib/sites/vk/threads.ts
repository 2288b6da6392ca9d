import { anyOf } from '~/lib/sites/markup.ts';
import { elementIds, isText, rootBefore } from './comment-element.ts';
import { VK_MARKUP } from './markup.ts';

const CONTROL = 'button,[role="button"],a';

/** Wording of VK's controls that open the rest of a thread (reference: vk.md §4 «Loading comments»). */
const MORE_REPLIES = /показать.*(ответ|комментари)|^\d+\s+ответ|show.*repl|^\d+\s+repl/iu;

/**
 * Ids of root comments whose thread is collapsed or only partly loaded. The moderators' page shows
 * comments without their threads, and the video page does not say whose replies a control opens: `all`.
 */
export function partialVkThreads(post: Element): ReadonlySet<string> | 'all' {
  if (post.matches(anyOf(VK_MARKUP.activityRow))) return 'all';
  const partial = new Set<string>();
  for (const thread of post.querySelectorAll(anyOf(VK_MARKUP.thread))) {
    if (!hidesReplies(thread)) continue;
    const root = rootBefore(thread);
    const id = root && elementIds(root)?.number;
    if (id) partial.add(id);
  }
  const isVideo = post.querySelector(anyOf(VK_MARKUP.videoComment)) !== null;
  return isVideo && hasExpander(post) ? 'all' : partial;
}

function hidesReplies(thread: Element): boolean {
  if (thread.querySelector(anyOf(VK_MARKUP.comment)) === null) return true;
  if (thread.querySelector(anyOf(VK_MARKUP.threadNext)) !== null) return true;
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

/** True when such a control stands anywhere in `around`, inside of comments too, but not in their text. */
function hasExpander(around: Element): boolean {
  return [...around.querySelectorAll(`${anyOf(VK_MARKUP.threadMore)},${CONTROL}`)].some(
    (control) => !isText(control) && MORE_REPLIES.test(control.textContent?.trim() ?? ''),
  );
}
