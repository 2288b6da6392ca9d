import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TownComment, TownPost } from '~/tests/replica/settle.ts';
import { Comment } from './comment.tsx';
import { CommentForm } from './form.tsx';
import { useSlots } from './slots.ts';
import { Thread } from './thread.tsx';
import { useWorld } from './world.ts';

const BATCH = 10;

type Order = 'new' | 'old';
type View = { post: string; shown: number; opened: string[]; order: Order; replyTo: string | null };

const fresh = (post: TownPost, preview: number | null): View => ({
  post: post.id,
  shown: preview ?? BATCH,
  opened: [],
  order: 'new',
  replyTo: null,
});

/** The comments under a post; `preview` is how many a wall shows at first, null on the post's own page. */
export function Comments({ post, preview }: { post: TownPost; preview: number | null }) {
  const { live, url } = useWorld();
  const [kept, setView] = useState(() => fresh(post, preview));
  const view = kept.post === post.id ? kept : fresh(post, preview);
  const change = (part: Partial<View>) =>
    setView((last) => ({ ...(last.post === post.id ? last : view), ...part }));
  const slot = useSlots(post.id);
  const visible = post.comments.filter((each) => !each.removed || live.stubs.has(each.id));
  const roots = ordered(visible, view.order);
  const shown = roots.slice(0, view.shown);
  const aim = preview === null ? url.searchParams.get('reply') : null;
  useAim(aim, visible, (thread) => change({ opened: [...view.opened, thread], shown: roots.length }));

  const said = (replyTo: TownComment | null) =>
    change(replyTo ? { replyTo: null, opened: [...view.opened, replyTo.thread] } : { shown: view.shown + 1 });
  const target = post.comments.find((each) => each.id === view.replyTo) ?? null;
  const form = (
    <CommentForm post={post} replyTo={target} onCancel={() => change({ replyTo: null })} onSaid={said} />
  );
  return (
    <div data-testid="wall_comments_layout_root" className="vkitComments" style="--comment-layout-level: 0">
      {preview === null && roots.length > 1 && (
        <button
          type="button"
          className="vkitLink vkitComments__order"
          onClick={() => change({ order: view.order === 'new' ? 'old' : 'new' })}
        >
          {view.order === 'new' ? 'Сначала новые' : 'Сначала старые'}
        </button>
      )}
      {shown.map((root) => {
        const replies = visible.filter((each) => each.thread === root.id && each.replyTo !== null);
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
          className="vkitLink vkitComments__more"
          data-testid="show_next_comments"
          onClick={() => change({ shown: view.shown + BATCH })}
        >
          Показать следующие комментарии
        </button>
      )}
      {!target && form}
    </div>
  );
}

function ordered(visible: TownComment[], order: Order): TownComment[] {
  const roots = visible.filter((each) => each.replyTo === null);
  return order === 'new' ? roots.reverse() : roots;
}

/** Opens the thread of the comment that the address names and brings it into sight. */
function useAim(id: string | null, visible: TownComment[], open: (thread: string) => void): void {
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
