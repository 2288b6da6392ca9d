import { Comment, type CommentProps } from './comment.tsx';
import type { VkComment } from './town.ts';
import { useVkWorld } from './world.ts';

const SHOWN_AT_ONCE = 3;

type ThreadProps = Omit<CommentProps, 'comment'> & {
  root: VkComment;
  replies: VkComment[];
  opened: boolean;
  preview: boolean;
  onOpen(root: string): void;
};

/** Replies to one comment; a long or a collapsed thread shows only how many there are. */
export function Thread({ post, root, replies, opened, preview, onOpen, onReply }: ThreadProps) {
  const { words } = useVkWorld();
  const folded = !opened && (preview || root.collapsed || replies.length > SHOWN_AT_ONCE);
  const open = () => folded && onOpen(root.id);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the button inside has its own keys
    <div
      data-testid="wall_comments_layout_thread"
      class="vkitThread"
      style="--comment-layout-level: 1"
      onClick={open}
    >
      {folded ? (
        <button type="button" class="vkitLink vkitThread__expand" data-testid="comment-expand">
          {words.showReplies(replies.length)}
        </button>
      ) : (
        replies.map((reply) => <Comment key={reply.id} post={post} comment={reply} onReply={onReply} />)
      )}
    </div>
  );
}
