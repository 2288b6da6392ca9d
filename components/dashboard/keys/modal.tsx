import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '~/components/common/icon-button.tsx';
import { say } from '~/lib/locale/say.ts';

type Props = {
  title: string;
  onClose: () => void;
  /** What has the focus at first; else it is the way out. */
  first?: RefObject<HTMLElement | null>;
  children: ComponentChildren;
};

/** A window over the page: the browser keeps the focus in it, closes it by Escape and gives the focus back. */
export function Modal({ title, onClose, first, children }: Props) {
  const frame = useRef<HTMLDialogElement>(null);
  // Before the next key arrives: letters typed right after Ctrl+K belong to the field, not to the list behind it.
  useLayoutEffect(() => {
    frame.current?.showModal();
    first?.current?.focus();
  }, [first]);
  return (
    <dialog ref={frame} class="modal" aria-labelledby="modal-title" onClose={onClose}>
      <header>
        <h2 id="modal-title">{title}</h2>
        <IconButton
          icon="close"
          name={say('triage_close')}
          look="bare"
          onPress={() => frame.current?.close()}
        />
      </header>
      {children}
    </dialog>
  );
}
