import { useState } from 'preact/hooks';
import { ErrorText } from '~/components/common/error/error-text.tsx';
import { say } from '~/lib/locale/say.ts';
import type { Decision, ReviewDraft } from '~/lib/log/review/review-schema.ts';
import { rulesOf, type Ticks } from './named-rules.ts';
import { RemarkRules } from './remark-rules.tsx';

/** What a supervisor has written about a draft and not sent yet. */
export type Written = { remarks: string; text: string | null; ticks: Ticks };

type Props = {
  draft: ReviewDraft;
  written: Written;
  busy: boolean;
  onWrite: (written: Written) => void;
  onDecide: (decision: Decision) => void;
};

/** Remarks, an own wording where one is wanted, and the two ways out. Ctrl+Enter in the remarks returns the draft. */
export function Decide({ draft, written, busy, onWrite, onDecide }: Props) {
  const [missing, setMissing] = useState(false);
  const { remarks, text, ticks } = written;
  const rules = rulesOf(remarks, ticks);
  const about = rules.length > 0 && { rules };
  const giveBack = () => {
    setMissing(remarks.trim() === '');
    if (remarks.trim() !== '') onDecide({ decision: 'returned', remarks: remarks.trim(), ...about });
  };
  const approve = () => {
    const said = remarks.trim() || null;
    onDecide({ decision: 'approved', remarks: said, text: text?.trim() ? text : null, ...(said && about) });
  };
  return (
    <form
      class="decide"
      onSubmit={(event) => {
        event.preventDefault();
        approve();
      }}
    >
      {text === null ? (
        <button type="button" onClick={() => onWrite({ ...written, text: draft.text })}>
          {say('review_edit')}
        </button>
      ) : (
        <label>
          {say('review_edited')}
          <textarea
            rows={6}
            lang="ru"
            value={text}
            onInput={(event) => onWrite({ ...written, text: event.currentTarget.value })}
          />
        </label>
      )}
      <label>
        {say('review_remarks')}
        <textarea
          rows={3}
          lang="ru"
          value={remarks}
          aria-describedby="review-remarks-hint"
          aria-invalid={missing && remarks.trim() === ''}
          onInput={(event) => onWrite({ ...written, remarks: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            giveBack();
          }}
        />
      </label>
      <p id="review-remarks-hint" class="quiet">
        {say('review_remarks_hint')}
      </p>
      {missing && remarks.trim() === '' && (
        <p role="alert">
          <ErrorText text={say('review_remarks_missing')} />
        </p>
      )}
      {remarks.trim() !== '' && (
        <RemarkRules
          draft={draft}
          named={rules}
          onTick={(rule, on) => onWrite({ ...written, ticks: { ...ticks, [rule]: on } })}
        />
      )}
      <div class="review-ways">
        <button type="submit" class="primary" disabled={busy}>
          {say(text !== null && text !== draft.text ? 'review_approve_edited' : 'review_approve')}
        </button>
        <button type="button" disabled={busy} onClick={giveBack}>
          {say('review_return')}
        </button>
      </div>
    </form>
  );
}
