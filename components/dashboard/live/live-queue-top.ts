import { useEffect, useState } from 'preact/hooks';
import { readAddress } from '~/components/dashboard/address.ts';
import { isWholeQueue, readQueuePlace } from '~/components/dashboard/queue/queue-place.ts';
import { type QueueTop, readQueueTop } from '~/lib/log/queue/queue-top.ts';

/** `asked`: it is being read, and whoever reads the whole log waits for it. */
type Top = { asked: boolean; value: QueueTop | null };

/** The first lines of the queue, read once where a dashboard is opened with them. */
export function useQueueTop(): Top {
  const [top, setTop] = useState<Top>(() => ({ asked: isWanted(), value: null }));
  useEffect(() => {
    if (!top.asked) return;
    // What keeps it from being read keeps the whole log too, and is told there.
    void readQueueTop().then(
      (value) => setTop({ asked: false, value }),
      () => setTop({ asked: false, value: null }),
    );
  }, []);
  return top;
}

function isWanted(): boolean {
  const { section, given } = readAddress(location.hash);
  return section === 'queue' && isWholeQueue(readQueuePlace(given));
}
