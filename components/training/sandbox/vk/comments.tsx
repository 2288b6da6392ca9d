import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Comment } from './comment.tsx';
import { CommentForm } from './form.tsx';
import { useSlots } from './slots.ts';
import { Thread } from './thread.tsx';
import type { VkComment, VkPostData } from './town.ts';
import { useVkWorld } from './world.ts';

type Order = 'new' | 'old';
type View = { post: string; shown: number; opened: string[]; order: Order; replyTo: string | null };

const fresh = (post: VkPostData, shown: number): View => ({
  post: post.id,
  shown,
  opened: [],
  order: 'new',
  replyTo: null,
});

/** The comments under a post; `preview` is how many a wall shows at first, null on the post's own page. */
export function Comments({ post, preview }: { post: VkPostData; preview: number | null }) {
  const { live, url, words } = useVkWorld();
  const first = preview ?? live.town.batch;
  const [kept, setView] = useState(() => fresh(post, first));
  const view = kept.post === post.id ? kept : fresh(post, first);
  const change = (part: Partial<View>) =>
    setView((last) => ({ ...(last.post === post.id ? last : view), ...part }));
  const slot = useSlots(post.id);
  const visible = post.comments.filter((each) => !each.removed || live.stubs.has(each.id));
  const roots = ordered(visible, view.order);
  const replied = repliesByRoot(visible);
  const shown = useLoaded(`${post.id} ${view.order}`, roots, view.shown);
  const aim = preview === null ? url.searchParams.get('reply') : null;
  useAim(aim, visible, (thread) => change({ opened: [...view.opened, thread], shown: roots.length }));

  const said = (replyTo: VkComment | null) =>
    change(
      replyTo
        ? { replyTo: null, opened: [...view.opened, replyTo.thread] }
        : { shown: view.order === 'old' ? roots.length + 1 : view.shown },
    );
  const target = post.comments.find((each) => each.id === view.replyTo) ?? null;
  const form = (
    <CommentForm post={post} replyTo={target} onCancel={() => change({ replyTo: null })} onSaid={said} />
  );
  return (
    <div data-testid="wall_comments_layout_root" class="vkitComments" style="--comment-layout-level: 0">
      {preview === null && roots.length > 1 && (
        <button
          type="button"
          class="vkitLink vkitComments__order"
          onClick={() => change({ order: view.order === 'new' ? 'old' : 'new' })}
        >
          {view.order === 'new' ? words.newFirst : words.oldFirst}
        </button>
      )}
      {shown.map((root) => {
        const replies = replied.get(root.id) ?? [];
        return (
          <Fragment key={slot(root.id)}>
            <Comment post={post} comment={root} onReply={(to) => change({ replyTo: to.id })} />
            {replies.length > 0 && !root.removed && (
              <Thread
                post={post}
                root={root}
                replies={replies}
                opened={view.opened.includes(root.id)}
                preview={preview !== null}
                onOpen={(id) => change({ opened: [...view.opened, id] })}
                onReply={(to) => change({ replyTo: to.id })}
              />
            )}
            {target?.thread === root.id && form}
          </Fragment>
        );
      })}
      {roots.length > shown.length && (
        <button
          type="button"
          class="vkitLink vkitComments__more"
          data-testid="show_next_comments"
          onClick={() => change({ shown: shown.length + live.town.batch })}
        >
          {words.nextComments}
        </button>
      )}
      {!target && form}
    </div>
  );
}

function repliesByRoot(visible: VkComment[]): Map<string, VkComment[]> {
  const found = new Map<string, VkComment[]>();
  for (const each of visible) {
    if (each.replyTo !== null) found.set(each.thread, [...(found.get(each.thread) ?? []), each]);
  }
  return found;
}

function ordered(visible: VkComment[], order: Order): VkComment[] {
  const roots = visible.filter((each) => each.replyTo === null);
  return order === 'new' ? roots.reverse() : roots;
}

/** The first `count` roots and those that were shown before: a new comment on top pushes none away. */
function useLoaded(view: string, roots: VkComment[], count: number): VkComment[] {
  const kept = useRef({ view, ids: new Set<string>() });
  if (kept.current.view !== view) kept.current = { view, ids: new Set() };
  const { ids } = kept.current;
  const shown = roots.filter((root, index) => index < count || ids.has(root.id));
  for (const root of shown) ids.add(root.id);
  return shown;
}

/** Opens the thread of the comment that the address names and brings it into sight. */
function useAim(id: string | null, visible: VkComment[], open: (thread: string) => void): void {
  const [done, setDone] = useState<string | null>(null);
  useEffect(() => {
    const aim = visible.find((each) => each.id === id);
    if (!aim || done === id) return;
    open(aim.thread);
    setDone(id);
    requestAnimationFrame(() => {
      document.querySelector(`[id$="_${aim.id}"]`)?.scrollIntoView({ block: 'center' });
    });
  });
}
