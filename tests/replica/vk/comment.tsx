import { useState } from 'preact/hooks';
import { vkTime } from '~/tests/replica/said-time.ts';
import type { TownComment, TownPost } from '~/tests/replica/settle.ts';
import { BlockAuthor, Complain } from './block.tsx';
import { Icon } from './icons.tsx';
import { MoreText } from './more-text.tsx';
import { actor, face, fullId, manages, useWorld } from './world.ts';

export type CommentProps = { post: TownPost; comment: TownComment; onReply(comment: TownComment): void };

/** One comment, of the first level or in a thread; a removed one is a stub. */
export function Comment(props: CommentProps) {
  const world = useWorld();
  const { post, comment } = props;
  const inThread = comment.replyTo !== null;
  const owner = actor(world, post.owner).id;
  return (
    <div
      data-testid={inThread ? 'wall_comments_comment_in_thread' : 'wall_comments_comment_root'}
      id={`${owner}_${comment.id}`}
      className="vkitComment"
    >
      {comment.removed ? <Stub post={post} comment={comment} /> : <Whole {...props} />}
    </div>
  );
}

function Stub({ post, comment }: { post: TownPost; comment: TownComment }) {
  const { live } = useWorld();
  const restore = () => live.send({ kind: 'restore', post: post.id, comment: comment.id });
  return (
    <div className="vkitComment__stub">
      Комментарий удалён.{' '}
      <button type="button" className="vkitLink" data-testid="comment_action_restore" onClick={restore}>
        Восстановить
      </button>
    </div>
  );
}

function Whole(props: CommentProps) {
  const world = useWorld();
  const { post, comment } = props;
  const author = actor(world, comment.by);
  const parent = post.comments.find((each) => each.id === comment.replyTo);
  const to = parent ? actor(world, parent.by) : null;
  return (
    <>
      <a data-testid="comment-avatar" className="vkitComment__avatar" href={author.href}>
        <img className="vkitAvatar" src={face(author.key)} alt={author.name} />
      </a>
      <div className="vkitComment__contentWrapper">
        <div className="vkitCommentBase__title">
          <a href={author.href}>
            <div data-testid="comment-owner">{author.name}</div>
          </a>
          {to && (
            <span data-testid="comment-reply-parent" className="vkitCommentReplyTarget">
              ответ {to.dative}
            </span>
          )}
        </div>
        {comment.text !== '' && (
          <div data-testid="comment-text" className="vkitComment__text">
            <MoreText id={comment.id} text={comment.text} to={to} after="Показать ещё" />
          </div>
        )}
        <Attachments comment={comment} />
        <Info {...props} />
      </div>
    </>
  );
}

function Attachments({ comment }: { comment: TownComment }) {
  return (
    <>
      {comment.photo && (
        <div className="vkitComment__photo">
          <img src={`/_replica/photo/${comment.photo}.svg`} alt="Фотография" />
        </div>
      )}
      {comment.sticker && (
        <div className="vkitComment__sticker">
          <img src={`/sticker/1-${comment.sticker}-128`} alt="" width={104} height={104} />
        </div>
      )}
    </>
  );
}

function Info({ post, comment, onReply }: CommentProps) {
  const world = useWorld();
  const thread = comment.replyTo === null ? '' : `&thread=${comment.thread}`;
  const href = `/wall${fullId(world, post)}?reply=${comment.id}${thread}`;
  const mayRemove = manages(world, post.owner) || comment.by === world.live.town.me.vk;
  const mayBlock = manages(world, post.owner) && actor(world, comment.by).kind === 'person';
  const remove = () => world.live.send({ kind: 'remove', post: post.id, comment: comment.id });
  return (
    <div className="vkitComment__info">
      <a data-testid="wall_comment_date" href={href}>
        {vkTime(comment.at, world.now)}
      </a>
      <button type="button" data-testid="comment-reply" onClick={() => onReply(comment)}>
        Ответить
      </button>
      <button type="button" data-testid="comment-share">
        Поделиться
      </button>
      {mayRemove ? (
        <button type="button" data-testid="comment_action_delete" onClick={remove}>
          Удалить
        </button>
      ) : (
        <Complain />
      )}
      {mayBlock && <BlockAuthor key={comment.id} name={actor(world, comment.by).name} />}
      <Like id={comment.id} count={comment.likes} />
    </div>
  );
}

function Like({ id, count }: { id: string; count: number }) {
  const [liked, setLiked] = useState<string | null>(null);
  const mine = liked === id;
  const total = count + (mine ? 1 : 0);
  return (
    <button
      type="button"
      data-testid="comment-like"
      className="vkitComment__like"
      aria-pressed={mine}
      aria-label={`Нравится: ${total}`}
      onClick={() => setLiked(mine ? null : id)}
    >
      <Icon name="like" size={16} />
      {total > 0 && <span>{total}</span>}
    </button>
  );
}
