import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { shown as worthShowing } from '~/lib/answer/check.ts';
import { say } from '~/lib/locale/say.ts';
import { inPieces } from './pieces.ts';
import { AT_ONCE, type Shown } from './shown.ts';

type Props = {
  field: RefObject<HTMLTextAreaElement | null>;
  shown: Shown;
  onWrite(text: string): void;
  onSend(): void;
};

/** The answer itself. Places the coach speaks of are tinted behind the letters, as long as nothing moved. */
export function Field({ field, shown, onWrite, onSend }: Props) {
  const back = useRef<HTMLDivElement>(null);
  const places = worthShowing(shown.advice?.findings ?? [], AT_ONCE);
  return (
    <div class="field">
      <label for="composer-text">{say('composer_field')}</label>
      <div class="sheet">
        <div ref={back} class="back" aria-hidden="true">
          {inPieces(shown.text, shown.checked === shown.text ? places : []).map(({ text, within, start }) =>
            within === null ? (
              text
            ) : (
              <mark key={start} data-level={within.level}>
                {text}
              </mark>
            ),
          )}
          {'\n'}
        </div>
        <textarea
          ref={field}
          id="composer-text"
          rows={6}
          lang="ru"
          spellcheck
          value={shown.text}
          onInput={(event) => onWrite(event.currentTarget.value)}
          onScroll={(event) => {
            if (back.current) back.current.scrollTop = event.currentTarget.scrollTop;
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            onSend();
          }}
        />
      </div>
    </div>
  );
}
