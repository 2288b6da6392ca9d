import { useState } from 'preact/hooks';
import { ErrorText } from '~/components/common/error/error-text.tsx';
import { say } from '~/lib/locale/say.ts';

type Props = {
  draft: string;
  /** What happened to the text last, in words; null before anything did. */
  told: string | null;
  onInsert(text: string): void;
  onCopy(text: string): void;
  onIssued(text: string): void;
  onBack(): void;
};

/** A warning: the draft is edited by the moderator, sent by the moderator, and recorded when they say so. */
export function Warning({ draft, told, onInsert, onCopy, onIssued, onBack }: Props) {
  const [text, setText] = useState(draft);
  const empty = text.trim() === '';
  return (
    <div class="warning">
      <label for="desk-warning">{say('desk_warning_label')}</label>
      <textarea
        id="desk-warning"
        rows={6}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class="quiet">{say('desk_warning_hint')}</p>
      {told && (
        <p class="told">
          <ErrorText text={told} />
        </p>
      )}
      <div class="buttons">
        <button type="button" class="main" disabled={empty} onClick={() => onInsert(text)}>
          {say('desk_insert')}
        </button>
        <button type="button" disabled={empty} onClick={() => onCopy(text)}>
          {say('desk_copy')}
        </button>
      </div>
      <div class="buttons">
        <button type="button" disabled={empty} onClick={() => onIssued(text)}>
          {say('desk_warning_issued')}
        </button>
        <button type="button" class="link" onClick={onBack}>
          {say('desk_back')}
        </button>
      </div>
    </div>
  );
}
