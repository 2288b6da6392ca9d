import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

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
  wide?: boolean;
  onChoose: (id: string) => void;
};

/** Things to choose one of, each by its digit too. */
export function Options({ title, options, chosen, right, done, wide, onChoose }: Props) {
  // Before the next key: whoever knows the answer presses two digits at once.
  useLayoutEffect(() => {
    if (done) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      const option = options[Number(event.key) - 1];
      if (!option) return;
      event.preventDefault();
      onChoose(option.id);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [options, done, onChoose]);
  return (
    <fieldset class="options" data-wide={wide}>
      <legend>{title}</legend>
      {options.map(({ id, words }, place) => (
        <button
          key={id}
          type="button"
          aria-pressed={chosen === id}
          data-right={done && id === right}
          disabled={done}
          data-option={id}
          aria-keyshortcuts={String(place + 1)}
          onClick={() => onChoose(id)}
        >
          <span class="digit" aria-hidden="true">
            {place + 1}
          </span>
          <span>{words}</span>
        </button>
      ))}
    </fieldset>
  );
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}
