import { sayFlagKind } from '~/components/common/flag-view.ts';
import { Icon } from '~/components/common/icon.tsx';
import { inPieces } from '~/components/overlay/composer/pieces.ts';
import { say } from '~/lib/locale/say.ts';
import type { TrainingCase } from '~/lib/training/case.ts';

type Props = {
  each: TrainingCase;
  /** The answer is known: flagged words may be shown. */
  shown: boolean;
};

/** The comment as it would stand in the feed: post, thread, author, words. */
export function CaseCard({ each, shown }: Props) {
  const { post, thread = [], author, comment } = each;
  const attachments = each.drill === 'classify' ? (each.attachments ?? []) : [];
  return (
    <article class="case" aria-label={say('training_comment')}>
      {post && <p class="post">{post}</p>}
      {!startsThread(each) && <Lines thread={thread} />}
      <div class="comment">
        <span class="face" aria-hidden="true">
          {author.slice(0, 1).toUpperCase()}
        </span>
        <div>
          <p class="who">{author}</p>
          <blockquote>
            <Words each={each} shown={shown} />
          </blockquote>
          {comment === '' && attachments.includes('sticker') && (
            <p class="quiet">{say('training_sticker')}</p>
          )}
          {attachments.includes('photo') && (
            <p class="quiet">
              <Icon name="eye" />
              {say('training_photo')}
            </p>
          )}
        </div>
      </div>
      {startsThread(each) && <Lines thread={thread} />}
    </article>
  );
}

/** Where others answer it, the comment stands before them; else the thread led up to it. */
function startsThread({ thread = [], author }: TrainingCase): boolean {
  return thread.length > 0 && !thread.some((line) => line.author === author) && thread[0]?.by !== 'citizen';
}

function Lines({ thread }: { thread: NonNullable<TrainingCase['thread']> }) {
  if (thread.length === 0) return null;
  return (
    <ul class="thread" aria-label={say('training_thread')}>
      {thread.map((line, place) => (
        // The lines of a case never change places, and several may be the same word for word.
        <li key={place} data-by={line.by}>
          <span class="who">{line.author ?? say('training_page')}</span> {line.text}
        </li>
      ))}
    </ul>
  );
}

/** A mention as it is stored; the network shows the name alone. */
const MENTION = /\[id\d+\|([^\]]+)\]/gu;

function Words({ each, shown }: Props) {
  const comment = each.comment.replace(MENTION, '$1');
  if (each.drill !== 'classify' || !shown) return comment;
  let from = 0;
  const spans = each.flags.map(({ kind, words }) => {
    const start = comment.indexOf(words, from);
    from = start + words.length;
    return { kind, start, end: from };
  });
  return inPieces(comment, spans).map(({ text, within, start }) =>
    within === null ? (
      text
    ) : (
      <mark key={start} title={sayFlagKind(within.kind)}>
        {text}
      </mark>
    ),
  );
}
