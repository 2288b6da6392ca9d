import { useState } from 'preact/hooks';
import type { Shown } from '~/components/training/sandbox/use-comments.ts';
import { say } from '~/lib/locale/say.ts';
import { okTime } from '~/lib/training/said-time.ts';

type Props = {
  comment: Shown;
  /** Whom it answers; null for a comment of its own. */
  to: string | null;
  /** Address of the group. */
  group: string;
  lit: boolean;
  onReply: () => void;
  onChange: (deleted: boolean) => void;
};

/** One replaceable block with one comment as OK draws it; a removed one is the stub with «Восстановить». */
export function OkComment({ comment, to, group, lit, onReply, onChange }: Props) {
  const { id, deleted, at } = comment;
  return (
    <div id={`hook_Block_${id}`}>
      <div
        class={`comments_i __new-comments h-mod${deleted ? ' __deleted' : ''}`}
        data-seen-params={JSON.stringify({ data: { commentId: id }, options: { onScrollSeen: true } })}
        data-time={Date.parse(at)}
        data-lit={lit || undefined}
        tabIndex={lit ? -1 : undefined}
      >
        {deleted ? (
          <div class="delete-stub">
            <span class="delete-stub_info">{say('training_feed_deleted')}</span>{' '}
            <button type="button" class="delete-stub_cancel link" onClick={() => onChange(false)}>
              {say('training_feed_restore')}
            </button>
          </div>
        ) : (
          <Whole comment={comment} to={to} group={group} onReply={onReply} onRemove={() => onChange(true)} />
        )}
      </div>
    </div>
  );
}

type WholeProps = Pick<Props, 'comment' | 'to' | 'group' | 'onReply'> & { onRemove: () => void };

function Whole({ comment, to, group, onReply, onRemove }: WholeProps) {
  const { thread, author, text, at, by } = comment;
  const own = by === 'page';
  return (
    <div class="comments_current">
      <span class="comments_ava face" aria-hidden="true">
        {author.slice(0, 1).toUpperCase()}
      </span>
      <div class="comments_current__main">
        <div class="comments_current__header">
          <a class="comments_author-name o" href={own ? group : `/profile/${by}`}>
            <span>{author}</span>
          </a>
          {!own && <Block />}
        </div>
        {to !== null && (
          <div class="comments_reply-to">
            <span data-rid={thread}>{say('training_feed_reply_to', to)}</span>
          </div>
        )}
        {text !== '' && (
          <div class="comments_body">
            <span class="js-text-full">{text}</span>
          </div>
        )}
        <Attached comment={comment} />
        <div class="comments_current__footer">
          <span class="comments_current__footer__main__date">{okTime(Date.parse(at), Date.now())}</span>
          <ul class="comments_controls">
            <li>
              <button type="button" class="comments_reply link" onClick={onReply}>
                {say('training_feed_reply')}
              </button>
            </li>
            <li>
              <button type="button" class="comments_remove link" onClick={onRemove}>
                {say('training_feed_remove')}
              </button>
            </li>
            <li>
              <Like />
            </li>
          </ul>
        </div>
      </div>
    </div>
  );
}

function Attached({ comment: { photo, sticker } }: Pick<Props, 'comment'>) {
  return (
    <>
      {photo && (
        <div class="comments_attach">
          <img class="collage_img" src="/practice/photo.svg" alt={say('training_photo')} />
        </div>
      )}
      {sticker !== null && (
        <div>
          <img
            class="usmile __sticker"
            data-code={`#${sticker}s#`}
            src={`/sticker/1-${sticker}-128.svg`}
            alt=""
            width="96"
            height="96"
          />
        </div>
      )}
    </>
  );
}

/** «Заблокировать» of whoever leads the group, and the way back; here it blocks nobody. */
function Block() {
  const [blocked, setBlocked] = useState(false);
  return (
    <button
      type="button"
      class="comments_block link"
      aria-pressed={blocked}
      onClick={() => setBlocked(!blocked)}
    >
      {say(blocked ? 'training_ok_blocked' : 'training_feed_block')}
    </button>
  );
}

function Like() {
  const [liked, setLiked] = useState(false);
  return (
    <button type="button" class="comments_like link" aria-pressed={liked} onClick={() => setLiked(!liked)}>
      {say('training_ok_like')}
    </button>
  );
}
