import { useCallback, useMemo } from 'preact/hooks';
import { useObserved } from '~/components/common/use-observed.ts';
import type { RemovalsData } from '~/components/removals/data.ts';
import { createRemovalsReader } from '~/components/removals/live-removals.ts';
import { outboxFigures, type TargetFigures, targetFigures } from '~/lib/log/outbox/outbox-figures.ts';
import { type ParkedLine, parkedLines } from '~/lib/log/outbox/parked-lines.ts';
import type { Overview } from '~/lib/log/queue/overview.ts';
import { createOverviewReader } from '~/lib/log/queue/overview-reader.ts';
import type { SyncView } from '~/lib/messages/table.ts';
import type { Settings } from '~/lib/settings/schema.ts';

type Delivery = {
  sync: SyncView;
  parked: readonly ParkedLine[];
  figures: ReadonlyMap<string, TargetFigures | undefined>;
};

/** What the log holds for the dashboard, at one moment. */
export type LiveData = Delivery & { overview: Overview; removals: RemovalsData };

/** The log as every view needs it, in one query: what a change brings is shown by one picture, not part by part. */
export function useLiveData(settings: Settings | null): LiveData | null {
  const readOverview = useMemo(createOverviewReader, []);
  const readRemovals = useMemo(createRemovalsReader, []);
  const read = useCallback(
    async (settings: Settings): Promise<LiveData> => {
      const [overview, removals, delivery] = await Promise.all([
        readOverview(),
        readRemovals(settings),
        readDelivery(settings.targets.map(({ id }) => id)),
      ]);
      return { overview, removals, ...delivery };
    },
    [readOverview, readRemovals],
  );
  const query = useMemo(() => settings && (() => read(settings)), [settings, read]);
  return useObserved(query);
}

async function readDelivery(ids: readonly string[]): Promise<Delivery> {
  const [sync, parked, each] = await Promise.all([
    outboxFigures(ids),
    parkedLines(ids),
    Promise.all(ids.map(targetFigures)),
  ]);
  return { sync, parked, figures: new Map(ids.map((id, index) => [id, each[index]])) };
}
