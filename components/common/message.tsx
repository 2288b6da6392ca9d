import type { ComponentChildren } from 'preact';
import { ErrorText } from './error/error-text.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

/** What was done or why it was not, in words, next to the control that asked for it. */
export type Told = { kind: 'done' | 'failed'; text: string };

type Props = { told: Told | null; children?: ComponentChildren };

/**
 * A line that screen readers speak as soon as it changes: a failure at once, a result when they pause. The place of a
 * result stands empty before: one that came together with its words would be passed over in silence.
 */
export function Message({ told, children }: Props) {
  return (
    <>
      <div class="message live" data-tone="answered" role="status">
        {told?.kind === 'done' && <Words icon="tick" text={told.text} also={children} />}
      </div>
      {told?.kind === 'failed' && (
        <div class="message" data-tone="late" role="alert">
          <Words icon="triangle" text={told.text} also={children} />
        </div>
      )}
    </>
  );
}

function Words({ icon, text, also }: { icon: IconName; text: string; also: ComponentChildren }) {
  return (
    <>
      <Icon name={icon} />
      <p>
        <ErrorText text={text} />
      </p>
      {also}
    </>
  );
}
