import { useEffect, useState } from 'preact/hooks';
import { type Unread, unreadNow, watchUnread } from '~/lib/log/unread.ts';

/** Why the log is not read on this page now; null while every query is answered or waited for. */
export function useUnread(): Unread | null {
  const [unread, setUnread] = useState(unreadNow);
  useEffect(() => {
    const look = () => setUnread(unreadNow);
    // Something may have failed between the first picture and now.
    look();
    return watchUnread(look);
  }, []);
  return unread;
}
