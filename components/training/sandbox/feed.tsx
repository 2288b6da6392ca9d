import { useState } from 'preact/hooks';
import { sayClock } from '~/components/common/when.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { FeedComment, FeedPost } from '~/lib/training/sandbox-feed.ts';
import { ReplyForm } from './reply-form.tsx';

/** A comment on the feed with what happened to it here. */
type Shown = FeedComment & { thread: string; own: boolean; deleted: boolean };

type Props = {
  post: FeedPost;
  page: string;
  /** Case whose comment stands out; null where none does. */
  lit: string | null;
};

/** One post as a network shows it, with replies, «Удалить» and «Восстановить» that work within this page only. */
export function Post({ post, page, lit }: Props) {
  const [comments, setComments] = useState<Shown[]>(() =>
    post.comments.map((each) => ({ ...each, thread: each.id, own: false, deleted: false })),
  );
  const [replying, setReplying] = useState<Shown | null>(null);
  const [drawn, setDrawn] = useState(0);
  const change = (id: string, deleted: boolean) =>
    setComments((before) => before.map((each) => (each.id === id ? { ...each, deleted } : each)));
  const answer = (to: Shown, text: string) => {
    const id = `${to.id}-${comments.length}`;
    const at = new Date().toISOString();
    const reply = { id, case: null, author: page, text, at, photo: false };
    const place = comments.map(({ thread }) => thread).lastIndexOf(to.thread) + 1;
    setComments(comments.toSpliced(place, 0, { ...reply, thread: to.thread, own: true, deleted: false }));
    setReplying(null);
  };
  return (
    <article
      class="feed-post"
      data-sandbox="post"
      data-id={post.id}
      data-manner={post.manner}
      data-total={comments.filter(({ deleted }) => !deleted).length}
    >
      <p class="who" data-sandbox="name">
        {page}
      </p>
      <p class="quiet small">
        {sayClock(post.at)} · {say(post.manner === 'ok' ? 'training_feed_ok' : 'training_feed_vk')}
      </p>
      <p class="feed-text">{post.text}</p>
      <p class="quiet small">{sayCount('training_feed_comments', comments.length)}</p>
      {comments.map((each) => (
        <Comment
          key={each.id}
          comment={each}
          lit={each.case !== null && each.case === lit}
          onReply={() => {
            setReplying(each);
            setDrawn(drawn + 1);
          }}
          onChange={(deleted) => change(each.id, deleted)}
        />
      ))}
      {replying && (
        <ReplyForm
          key={drawn}
          to={replying.author}
          page={page}
          named={post.manner === 'vk'}
          onSend={(text) => answer(replying, text)}
          onCancel={() => setReplying(null)}
        />
      )}
    </article>
  );
}

type CommentProps = {
  comment: Shown;
  lit: boolean;
  onReply: () => void;
  onChange: (deleted: boolean) => void;
};

function Comment({ comment, lit, onReply, onChange }: CommentProps) {
  const { id, thread, author, text, at, own, deleted, photo } = comment;
  return (
    <div
      class="feed-comment"
      data-sandbox="comment"
      data-id={id}
      data-thread={thread}
      data-reply-to={thread === id ? undefined : thread}
      data-author={own ? undefined : id}
      data-own={own || undefined}
      data-deleted={deleted || undefined}
      data-photo={photo || undefined}
      data-lit={lit || undefined}
      tabIndex={lit ? -1 : undefined}
    >
      <span class="face" aria-hidden="true">
        {author.slice(0, 1).toUpperCase()}
      </span>
      <div>
        {deleted ? (
          <p class="quiet">
            {say('training_feed_deleted')}{' '}
            <button type="button" class="link" data-sandbox="restore" onClick={() => onChange(false)}>
              {say('training_feed_restore')}
            </button>
          </p>
        ) : (
          <>
            <p class="who" data-sandbox="author">
              {author}
            </p>
            <p class="feed-words" data-sandbox="text">
              {text}
            </p>
            <p class="feed-foot">
              <time class="quiet small" data-sandbox="date" dateTime={at}>
                {sayClock(at)}
              </time>
            </p>
            <p class="feed-acts">
              <button type="button" class="link" data-sandbox="reply" onClick={onReply}>
                {say('training_feed_reply')}
              </button>
              <button type="button" class="link" data-sandbox="remove" onClick={() => onChange(true)}>
                {say('training_feed_remove')}
              </button>
            </p>
          </>
        )}
      </div>
    </div>
  );
}
