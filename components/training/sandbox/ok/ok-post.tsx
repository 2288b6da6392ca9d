import { useState } from 'preact/hooks';
import { type Shown, useComments } from '~/components/training/sandbox/use-comments.ts';
import { say } from '~/lib/locale/say.ts';
import { SANDBOX_PAGES } from '~/lib/sites/sandbox/page.ts';
import { okTime } from '~/lib/training/said-time.ts';
import type { FeedPost } from '~/lib/training/sandbox-feed.ts';
import { OkComment } from './ok-comment.tsx';
import { OkForm } from './ok-form.tsx';

/** Address of the group on its own site, without the host. */
const GROUP = `/group/${SANDBOX_PAGES.ok.owner}`;

type Props = {
  post: FeedPost;
  page: string;
  /** Case whose comment stands out; null where none does. */
  lit: string | null;
};

/**
 * One topic in the feed of a group with its discussion open, in OK's own markup (reference: ok.md §2): the rules that
 * read OK read it. Answers lie flat, one under another; nothing leaves this page.
 */
export function OkPost({ post, page, lit }: Props) {
  const { comments, standing, answer, change } = useComments(post, page);
  const [earlier, setEarlier] = useState(Math.max(0, post.comments.length - post.batch));
  const [replying, setReplying] = useState<{ to: Shown } | null>(null);
  const topic = `${GROUP}/topic/${post.id}`;
  return (
    <div class="feed-w">
      <div class="feed h-mod" data-seen-params={JSON.stringify({ data: { topicId: post.id } })}>
        <div class="feed_h">
          <div class="feed_h_heading">
            <a class="o" href={GROUP}>
              {page}
            </a>
            <span class="feed_date">{okTime(Date.parse(post.at), Date.now())}</span>
          </div>
        </div>
        <div class="feed_b">
          <a class="media-text_a" href={topic}>
            <div class="media-text_cnt_tx emoji-tx textWrap">{post.text}</div>
          </a>
        </div>
        <ul class="controls-list">
          <li>
            <a class="h-mod widget" data-module="CommentWidgetsNew" href={topic}>
              {say('training_feed_ok_comment')} <span class="widget_count js-count">{standing}</span>
            </a>
          </li>
        </ul>
        <div class="comments_lst" data-module="discussions/CommentsList">
          {earlier > 0 && (
            <button type="button" class="js-show-more link-show-more link" onClick={() => setEarlier(0)}>
              {say('training_ok_earlier')}
            </button>
          )}
          <div class="comments_lst_cnt">
            {comments.slice(earlier).map((each) => (
              <OkComment
                key={each.id}
                comment={each}
                to={comments.find(({ id }) => id === each.thread && id !== each.id)?.author ?? null}
                group={GROUP}
                lit={each.case !== null && each.case === lit}
                onReply={() => setReplying({ to: each })}
                onChange={(deleted) => change(each.id, deleted)}
              />
            ))}
          </div>
        </div>
        <OkForm
          page={page}
          replying={replying}
          onSend={(text) => {
            answer(replying?.to ?? null, { by: 'page', author: page, dative: page }, text);
            setReplying(null);
          }}
          onCancel={() => setReplying(null)}
        />
      </div>
    </div>
  );
}
