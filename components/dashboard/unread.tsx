import { Message } from '~/components/common/message.tsx';
import { say } from '~/lib/locale/say.ts';

type Props = {
  /** Why the log cannot be read; null while it is being read. */
  why: string | null;
  /** What is said meanwhile. */
  meanwhile?: string;
};

/** Stands in place of a view for which the log was not read. */
export function Unread({ why, meanwhile = say('dashboard_loading') }: Props) {
  if (why !== null) {
    // A browser ends its reason with a full stop of its own.
    const text = say('dashboard_failed', why.replace(/\.$/u, ''));
    return <Message told={{ kind: 'failed', text }} />;
  }
  return (
    <p class="quiet" role="status">
      {meanwhile}
    </p>
  );
}
