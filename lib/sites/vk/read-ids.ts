import { anyOf } from '~/lib/sites/markup.ts';
import { readCommentAddress, readItem } from './address.ts';
import { elementIds, own, rootBefore } from './comment-element.ts';
import { VK_MARKUP } from './markup.ts';
import { postIdOf } from './post-ids.ts';

export type CommentIds = {
  owner: string | null;
  post: string | null;
  id: string | null;
  /** Id of the root of its thread, its own for a root; null when nothing tells. */
  thread: string | null;
};

/** By the link of the date first, then by the element's own attributes and what it stands in (vk.md §2.5). */
export function readIds(comment: Element, date: Element | null, url: URL): CommentIds {
  const link = date?.closest('a') ?? date?.querySelector('a');
  const address = readCommentAddress(link?.getAttribute('href') ?? '') ?? readCall(comment);
  if (address) {
    const { owner, post, reply, thread } = address;
    return { owner, post, id: reply, thread: thread ?? threadBefore(comment) };
  }
  const own = elementIds(comment);
  const around = postIdOf(comment, url);
  return {
    owner: around?.owner ?? own?.owner ?? null,
    post: around?.post ?? null,
    id: own?.number ?? null,
    thread: threadBefore(comment),
  };
}

/** Ids from `showWiki({w: 'wall-1_2', reply: '3'}, …)` in a row of the moderators' page. */
function readCall(comment: Element): ReturnType<typeof readCommentAddress> {
  const call = own(comment, VK_MARKUP.wikiCall)?.getAttribute('onclick') ?? '';
  const item = readItem(/(?:wall|photo|video)-?\d+_\d+/.exec(call)?.[0] ?? '');
  const reply = /\breply['"]?\s*:\s*['"]?(\d+)/.exec(call)?.[1];
  return item && reply ? { ...item, reply, thread: null } : null;
}

function threadBefore(comment: Element): string | null {
  if (comment.matches(anyOf(VK_MARKUP.root))) return null;
  const root = rootBefore(comment);
  return root && (elementIds(root)?.number ?? null);
}
