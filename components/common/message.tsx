import type { ComponentChildren } from 'preact';
import { ErrorText } from './error/error-text.tsx';
import { Icon } from './icon.tsx';

/** What was done or why it was not, in words, next to the control that asked for it. */
export type Told = { kind: 'done' | 'failed'; text: string };

type Props = { told: Told | null; children?: ComponentChildren };

/** A line that screen readers speak as soon as it changes: a failure at once, a result when they pause. */
export function Message({ told, children }: Props) {
  if (!told) return null;
  const failed = told.kind === 'failed';
  return (
    <div class="message" data-tone={failed ? 'late' : 'answered'} role={failed ? 'alert' : 'status'}>
      <Icon name={failed ? 'triangle' : 'tick'} />
      <p>
        <ErrorText text={told.text} />
      </p>
      {children}
    </div>
  );
}
