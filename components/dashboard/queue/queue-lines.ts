import { useEffect, useMemo } from 'preact/hooks';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import { inSlice, narrow, ordersOf } from './queue-order.ts';
import type { QueuePlace, QueueSlice } from './queue-place.ts';
import { asksRest, type Rest, showsRest } from './rest.ts';
import { type SliceCounts, sliceCounts, type Within } from './slice-counts.ts';

/** What belongs to these changes by time alone. */
const TIMED: ReadonlySet<QueueSlice> = new Set<QueueSlice>(['overdue', 'burning', 'outcome']);

/** What a place in the queue shows. */
export type QueueLines = {
  /** In their order. */
  shown: QueueItem[];
  /** The one that is open beside the list. */
  open: QueueItem | null;
  counts: SliceCounts;
  /** The settled ones that this place shows, while they are being read; null where nothing is waited for. */
  reading: Rest | null;
};

/**
 * The lines of a place in the queue; settled ones are read when a place asks for them.
 * @param rest null while only the first lines were read. @param now epoch ms.
 */
export function useQueueLines(
  live: readonly QueueItem[],
  rest: Rest | null,
  place: QueuePlace,
  { said, held }: Within,
  pageName: PageName,
  now: number,
): QueueLines {
  const { network, page, query, slice, who, sort, order } = place;
  const settled = rest?.items ?? null;
  const items = useMemo(
    () => (settled && showsRest(slice) ? [...live, ...settled] : live),
    [live, settled, slice],
  );
  const open = useMemo(
    () => find(live, place.shown) ?? find(settled, place.shown),
    [live, settled, place.shown],
  );
  const lacks = showsRest(slice) || (place.shown !== null && open === null);
  useAsking(rest, lacks || asksRest(place));
  // A quarter of a minute later the same lines stand in the same order, but for what time alone brings.
  const moment = slice !== null && TIMED.has(slice) ? now : null;
  const narrowed = useMemo(
    () => narrow(items, { network, page, query }, said).filter(held),
    [items, network, page, query, said, held],
  );
  const counts = useMemo(
    () => (rest ? sliceCounts(live, rest, { network, page, query, who }, { said, held }, now) : {}),
    [live, rest, network, page, query, who, said, held, now],
  );
  const chosen = useMemo(
    () => new Set(narrowed.filter((item) => inSlice(item, slice, moment ?? 0))),
    [narrowed, slice, moment],
  );
  const orders = useMemo(() => ordersOf(items, pageName), [items, pageName]);
  const shown = useMemo(
    () => orders({ sort, order }).filter((item) => chosen.has(item)),
    [orders, sort, order, chosen],
  );
  return { shown, open, counts, reading: lacks && settled === null ? rest : null };
}

function useAsking(rest: Rest | null, asks: boolean): void {
  useEffect(() => {
    if (asks) rest?.ask();
  }, [asks, rest]);
}

function find(items: readonly QueueItem[] | null, key: string | null): QueueItem | null {
  return (key !== null && items?.find((item) => item.key === key)) || null;
}
