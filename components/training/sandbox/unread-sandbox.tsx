import { LogTrouble } from '~/components/common/log-trouble/log-trouble.tsx';
import { say } from '~/lib/locale/say.ts';
import type { Unread } from '~/lib/log/unread.ts';

/** The practice feed where the browser does not give its log: without one nothing can be practised there. */
export function UnreadSandbox({ unread }: { unread: Unread }) {
  return (
    <main class="training sandbox">
      <h1>{say('training_feed_title')}</h1>
      <LogTrouble unread={unread} onOpened={() => location.reload()} />
    </main>
  );
}
