import { useUnread } from '~/components/common/use-unread.ts';
import { say } from '~/lib/locale/say.ts';

/** Stands in place of a view while the log is read for it; nothing where that failed, which `LogTrouble` says. */
export function Loading({ meanwhile = say('dashboard_loading') }: { meanwhile?: string }) {
  if (useUnread()) return null;
  return (
    <p class="quiet" role="status">
      {meanwhile}
    </p>
  );
}
