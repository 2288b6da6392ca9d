import { useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '~/lib/locale/say.ts';

type Props = {
  to: string;
  page: string;
  /** VK begins the reply with the name by which it is known to be one; OK shows beside the field whom it answers. */
  named: boolean;
  onSend: (text: string) => void;
  onCancel: () => void;
};

/** The field of a reply as the networks have it: editable, in the page's name; what is sent stays on this page. */
export function ReplyForm({ to, page, named, onSend, onCancel }: Props) {
  const field = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!field.current) return;
    field.current.textContent = named ? `${to.split(' ')[0]}, ` : '';
    field.current.focus();
    getSelection()?.selectAllChildren(field.current);
    getSelection()?.collapseToEnd();
  }, [to, named]);
  const send = () => {
    // biome-ignore lint/performance/useDomNodeTextContent: line breaks of an editable element are elements
    const text = field.current?.innerText.trim() ?? '';
    if (text !== '') onSend(text);
  };
  return (
    <div class="feed-reply">
      <p class="quiet small">{say('training_feed_reply_to', to)}</p>
      <p class="quiet small" data-sandbox="reply-as" role="img" aria-label={say('training_feed_as', page)}>
        {say('training_feed_as', page)}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: the networks' fields are editable elements, and this one is practised on */}
      <div
        ref={field}
        class="feed-field"
        data-sandbox="reply-input"
        contentEditable
        role="textbox"
        aria-multiline="true"
        tabIndex={0}
        aria-label={say('training_feed_field')}
      />
      <div class="ways">
        <button type="button" class="primary" onClick={send}>
          {say('training_feed_send')}
        </button>
        <button type="button" onClick={onCancel}>
          {say('training_feed_cancel')}
        </button>
      </div>
    </div>
  );
}
