import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { say } from '~/lib/locale/say.ts';

/** One thing to choose; `id` names it, `right` is known once the answer is. */
export type Option = { id: string; words: ComponentChildren };

type Props = {
  title: string;
  options: readonly Option[];
  /** What was chosen, once it was. */
  chosen: string | null;
  /** What is expected; shown once `done`. */
  right: string | null;
  done: boolean;
  /** Chosen already, though what was expected is not told yet. */
  held?: boolean;
  /** Comes after a choice: the focus goes with it. */
  follows?: boolean;
  wide?: boolean;
  onChoose: (id: string) => void;
};

/** Things to choose one of, each by its digit too. */
export function Options(props: Props) {
  const { title, options, chosen, right, done, held = false, follows = false, wide, onChoose } = props;
  const closed = done || held;
  const group = useRef<HTMLFieldSetElement>(null);
  const waited = useRef(follows);
  // The button that led here is out of use or gone: whoever works by the keyboard goes on from this question.
  useLayoutEffect(() => {
    if (waited.current && !closed) group.current?.focus();
    waited.current = closed;
  }, [closed]);
  // Before the next key: whoever knows the answer presses two digits at once.
  useLayoutEffect(() => {
    if (closed) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      const option = options[Number(event.key) - 1];
      if (!option) return;
      event.preventDefault();
      onChoose(option.id);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [options, closed, onChoose]);
  return (
    <fieldset class="options" data-wide={wide} ref={group} tabIndex={-1}>
      <legend>{title}</legend>
      {options.map(({ id, words }, place) => (
        <button
          key={id}
          type="button"
          aria-pressed={chosen === id}
          data-right={done && id === right}
          disabled={closed}
          data-option={id}
          aria-keyshortcuts={String(place + 1)}
          onClick={() => onChoose(id)}
        >
          <span class="digit" aria-hidden="true">
            {place + 1}
          </span>
          <span>{words}</span>
          {done && <Outcome right={id === right} chosen={id === chosen} />}
        </button>
      ))}
    </fieldset>
  );
}

/** What came of an option, by sign and word: colour alone tells nothing to whoever does not see it. */
function Outcome({ right, chosen }: { right: boolean; chosen: boolean }) {
  if (!right && !chosen) return null;
  return (
    <span class="outcome">
      <Icon name={right ? 'tick' : 'close'} />
      <span class="unseen">{say(right ? 'training_option_right' : 'training_option_wrong')}</span>
    </span>
  );
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}
