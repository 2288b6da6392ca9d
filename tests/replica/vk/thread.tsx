import { counted } from '~/tests/replica/client/count.ts';
import type { TownComment } from '~/tests/replica/settle.ts';
import { Comment, type CommentProps } from './comment.tsx';

const SHOWN_AT_ONCE = 3;

type ThreadProps = Omit<CommentProps, 'comment'> & {
  root: TownComment;
  replies: TownComment[];
  opened: boolean;
  preview: boolean;
  onOpen(root: string): void;
};

/** Replies to one comment; a long or a collapsed thread shows only how many there are. */
export function Thread({ post, root, replies, opened, preview, onOpen, onReply }: ThreadProps) {
  const folded = !opened && (preview || root.collapsed || replies.length > SHOWN_AT_ONCE);
  const open = () => folded && onOpen(root.id);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the button inside has its own keys
    <div
      data-testid="wall_comments_layout_thread"
      className="vkitThread"
      style="--comment-layout-level: 1"
      onClick={open}
    >
      {folded ? (
        <button type="button" className="vkitLink vkitThread__expand" data-testid="comment-expand">
          Показать {counted(replies.length, ['ответ', 'ответа', 'ответов'])}
        </button>
      ) : (
        replies.map((reply) => <Comment key={reply.id} post={post} comment={reply} onReply={onReply} />)
      )}
    </div>
  );
}
