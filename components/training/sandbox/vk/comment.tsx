import { useState } from 'preact/hooks';
import { vkTime } from '~/lib/training/said-time.ts';
import { BlockAuthor } from './block.tsx';
import { Icon } from './icons.tsx';
import { MoreText } from './more-text.tsx';
import type { VkComment, VkPostData } from './town.ts';
import { actor, fullId, manages, useVkWorld } from './world.ts';

export type CommentProps = { post: VkPostData; comment: VkComment; onReply(comment: VkComment): void };

/** One comment, of the first level or in a thread; a removed one is a stub. */
export function Comment(props: CommentProps) {
  const world = useVkWorld();
  const { post, comment } = props;
  const inThread = comment.replyTo !== null;
  const owner = actor(world, post.owner).id;
  return (
    <div
      data-testid={inThread ? 'wall_comments_comment_in_thread' : 'wall_comments_comment_root'}
      id={`${owner}_${comment.id}`}
      class="vkitComment"
      data-lit={comment.id === world.lit || undefined}
      tabIndex={comment.id === world.lit ? -1 : undefined}
    >
      {comment.removed ? <Stub post={post} comment={comment} /> : <Whole {...props} />}
    </div>
  );
}

function Stub({ post, comment }: { post: VkPostData; comment: VkComment }) {
  const { live, words } = useVkWorld();
  const restore = () => live.send({ kind: 'restore', post: post.id, comment: comment.id });
  return (
    <div class="vkitComment__stub">
      {words.removed}{' '}
      <button type="button" class="vkitLink" data-testid="comment_action_restore" onClick={restore}>
        {words.restore}
      </button>
    </div>
  );
}

function Whole(props: CommentProps) {
  const world = useVkWorld();
  const { post, comment } = props;
  const author = actor(world, comment.by);
  const parent = post.comments.find((each) => each.id === comment.replyTo);
  const to = parent ? actor(world, parent.by) : null;
  return (
    <>
      <a data-testid="comment-avatar" class="vkitComment__avatar" href={author.href}>
        <world.Face of={author} named />
      </a>
      <div class="vkitComment__contentWrapper">
        <div class="vkitCommentBase__title">
          <a href={author.href}>
            <div data-testid="comment-owner">{author.name}</div>
          </a>
          {to && (
            <span data-testid="comment-reply-parent" class="vkitCommentReplyTarget">
              {world.words.answerTo(to.dative)}
            </span>
          )}
        </div>
        {comment.text !== '' && (
          <div data-testid="comment-text" class="vkitComment__text">
            <MoreText id={comment.id} text={comment.text} to={to} after={world.words.moreOfComment} />
          </div>
        )}
        <Attachments comment={comment} />
        <Info {...props} />
      </div>
    </>
  );
}

function Attachments({ comment }: { comment: VkComment }) {
  const { pictures, words } = useVkWorld();
  return (
    <>
      {comment.photo && (
        <div class="vkitComment__photo">
          <img src={pictures.photo(comment.photo)} alt={words.photo} />
        </div>
      )}
      {comment.sticker && (
        <div class="vkitComment__sticker">
          <img src={pictures.sticker(comment.sticker)} alt="" width={104} height={104} />
        </div>
      )}
    </>
  );
}

function Info({ post, comment, onReply }: CommentProps) {
  const world = useVkWorld();
  const thread = comment.replyTo === null ? '' : `&thread=${comment.thread}`;
  const href = `/wall${fullId(world, post)}?reply=${comment.id}${thread}`;
  const mayRemove = manages(world, post.owner) || comment.by === world.live.town.me.vk;
  const mayBlock = manages(world, post.owner) && actor(world, comment.by).kind === 'person';
  const remove = () => world.live.send({ kind: 'remove', post: post.id, comment: comment.id });
  return (
    <div class="vkitComment__info">
      <a data-testid="wall_comment_date" href={href}>
        {vkTime(comment.at, world.now)}
      </a>
      <button type="button" data-testid="comment-reply" onClick={() => onReply(comment)}>
        {world.words.reply}
      </button>
      <button type="button" data-testid="comment-share">
        {world.words.share}
      </button>
      {mayRemove ? (
        <button type="button" data-testid="comment_action_delete" onClick={remove}>
          {world.words.remove}
        </button>
      ) : (
        world.complain()
      )}
      {mayBlock && <BlockAuthor key={comment.id} name={actor(world, comment.by).name} />}
      <Like id={comment.id} count={comment.likes} />
    </div>
  );
}

function Like({ id, count }: { id: string; count: number }) {
  const { words } = useVkWorld();
  const [liked, setLiked] = useState<string | null>(null);
  const mine = liked === id;
  const total = count + (mine ? 1 : 0);
  return (
    <button
      type="button"
      data-testid="comment-like"
      class="vkitComment__like"
      aria-pressed={mine}
      aria-label={words.likes(total)}
      onClick={() => setLiked(mine ? null : id)}
    >
      <Icon name="like" size={16} />
      {total > 0 && <span>{total}</span>}
    </button>
  );
}
