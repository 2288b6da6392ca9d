import { anyOf } from '~/lib/sites/markup.ts';
import { elementIds, isText, rootBefore } from './comment-element.ts';
import { VK_MARKUP } from './markup.ts';

const CONTROL = 'button,[role="button"],a';

/** Wording of VK's controls that open the rest of a thread (reference: vk.md §4 «Loading comments»). */
const MORE_REPLIES = /показать.*(ответ|комментари)|^\d+\s+ответ|show.*repl|^\d+\s+repl/iu;

/** Id of the root comment of a thread that is collapsed or only partly loaded; null for every other thread. */
export function partialVkThread(box: Element): string | null {
  const root = hidesReplies(box) ? rootBefore(box) : null;
  return root && (elementIds(root)?.number ?? null);
}

/**
 * The moderators' page shows comments without their threads, and the video page does not say whose
 * replies a control opens.
 */
export function isVkAllPartial(post: Element): boolean {
  if (post.matches(anyOf(VK_MARKUP.activityRow))) return true;
  const isVideo =
    post.querySelector(anyOf(VK_MARKUP.comment))?.matches(anyOf(VK_MARKUP.videoComment)) ?? false;
  return isVideo && hasExpander(post);
}

/** Boxes of threads that a release renamed: only the words of their controls are left of them. */
export function hasLooseVkThreads(post: Element): boolean {
  if (post.querySelector(anyOf(VK_MARKUP.thread)) !== null) return false;
  const first = post.querySelector(anyOf(VK_MARKUP.comment));
  // The video page has none that is known.
  return first !== null && !first.matches(anyOf(VK_MARKUP.videoComment)) && hasExpander(post);
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
    (control) =>
      MORE_REPLIES.test(control.textContent?.trim() ?? '') &&
      !control.matches(anyOf(VK_MARKUP.nextComments)) &&
      !isText(control),
  );
}
