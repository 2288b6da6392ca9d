import { useLayoutEffect, useRef } from 'preact/hooks';
import { address, written } from '~/components/training/sandbox/field.ts';
import type { Shown } from '~/components/training/sandbox/use-comments.ts';
import { say } from '~/lib/locale/say.ts';

type Props = {
  page: string;
  /** The comment that is answered, anew with each press of «Ответить»; null for a comment of the page's own. */
  replying: { to: Shown } | null;
  onSend: (text: string) => void;
  onCancel: () => void;
};

/** The form under a topic of OK: one for all its comments, in the name of the group. */
export function OkForm({ page, replying, onSend, onCancel }: Props) {
  const field = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (field.current && replying) address(field.current, replying.to.author);
  }, [replying]);
  const leave = () => {
    if (field.current) field.current.textContent = '';
  };
  const send = () => {
    const text = written(field.current);
    if (text === '') return;
    onSend(text);
    leave();
  };
  return (
    <form
      class="comments_add"
      data-module="discussions/CommentForm"
      onSubmit={(event) => event.preventDefault()}
    >
      {replying && (
        <div class="comments_add-reply">
          <span class="js-reply-name">{say('training_feed_reply_to', replying.to.author)}</span>
          <button
            type="button"
            class="js-reply-cancel link"
            onClick={() => {
              leave();
              onCancel();
            }}
          >
            {say('training_feed_cancel')}
          </button>
        </div>
      )}
      <div
        class="comments_author-menu quiet small"
        data-module="discussions/CommentFormAuthorMenu"
        role="img"
        aria-label={say('training_feed_as', page)}
      >
        {say('training_feed_as', page)}
      </div>
      <div class="comments_add-row">
        {/* biome-ignore lint/a11y/useSemanticElements: the networks' fields are editable elements, and this one is practised on */}
        <div
          ref={field}
          class="itx js-comments_add js-ok-e comments_add-ceditable feed-field"
          contentEditable
          role="textbox"
          aria-multiline="true"
          tabIndex={0}
          aria-label={say('training_feed_field')}
        />
        <button type="button" class="primary" data-l="t,submit" onClick={send}>
          {say('training_feed_send')}
        </button>
      </div>
    </form>
  );
}
