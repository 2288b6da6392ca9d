import { useCallback, useMemo, useState } from 'preact/hooks';
import { useNow } from '~/components/common/now.ts';
import { useObserved } from '~/components/common/use-observed.ts';
import type { Rest } from '~/components/dashboard/queue/rest.ts';
import { useAddress } from '~/components/dashboard/use-address.ts';
import type { Overview } from '~/lib/log/queue/overview.ts';
import { createSettledCounter } from '~/lib/log/queue/settled-counts.ts';
import { createSettledReader } from '~/lib/log/queue/settled-reader.ts';

const MINUTE_MS = 60_000;
/** To count thousands takes the database as long as to read what is new: the list comes first. */
const BEHIND_MS = 50;

/** What asks nothing any more; what counts it and reads it waits until the overview was read. */
export function useRest(overview: Overview | null): Rest {
  const [isAsked, setAsked] = useState(false);
  const [read, setRead] = useState(0);
  const readRest = useMemo(() => createSettledReader(setRead), []);
  const items = useObserved(isAsked ? readRest : null);
  const countSettled = useMemo(createSettledCounter, []);
  const until = Math.floor(useNow() / MINUTE_MS) * MINUTE_MS;
  const count = useCallback(async () => {
    await behind();
    return countSettled(new Date(until).toISOString());
  }, [countSettled, until]);
  // Only the queue shows them: elsewhere no change has to count them.
  const [{ section }] = useAddress();
  const counted = useObserved(overview === null || section !== 'queue' ? null : count);
  const { settled = null, asked = null } = counted ?? {};
  return useMemo(
    () => ({ settled, asked, items, read, ask: () => setAsked(true) }),
    [settled, asked, items, read],
  );
}

/** Waits a moment. The outer promise is Dexie's while it observes, and lets it follow what is read afterwards. */
function behind(): Promise<void> {
  return Promise.resolve(new Promise<void>((go) => setTimeout(go, BEHIND_MS)));
}
