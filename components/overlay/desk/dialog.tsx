import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { IconButton } from '~/components/common/icon-button.tsx';
import type { IconName } from '~/components/common/icon-paths.ts';
import { say } from '~/lib/locale/say.ts';

type Props = {
  icon: IconName;
  tone: 'flag' | 'protected' | 'quiet';
  title: string;
  /** Named once for each step: the focus goes to the beginning of a new one. */
  step: string;
  /** False for what comes up by itself: it must not take the focus from whoever types. */
  takesFocus: boolean;
  onClose(): void;
  children: ComponentChildren;
};

/** The frame of a card: a name, a cross, the focus at the beginning of each step. */
export function Dialog({ icon, tone, title, step, takesFocus, onClose, children }: Props) {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) frame.current?.focus({ preventScroll: true });
  }, [step, takesFocus]);
  return (
    <section
      ref={frame}
      class="card"
      role="dialog"
      aria-labelledby="desk-title"
      tabIndex={-1}
      data-testid="desk-card"
      data-step={step}
    >
      <div class="head">
        <h2 id="desk-title" data-tone={tone}>
          <Icon name={icon} /> {title}
        </h2>
        <IconButton icon="close" name={say('desk_close')} look="plain" onPress={onClose} />
      </div>
      {children}
    </section>
  );
}
