import { database } from './database.ts';
import { foldEvent } from './fold.ts';
import { emptyProjection } from './projection.ts';
import { judgeAll } from './rejudge.ts';
import { replaceAll } from './working-set.ts';

/** Drops the projections and derives them from the events again, in one transaction. */
export async function rebuildProjections(): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    const [events, sides] = await Promise.all([
      database.events.orderBy('seq').toArray(),
      database.personal.toArray(),
    ]);
    const personal = new Map(sides.map((side) => [side.event, side]));
    const projection = emptyProjection();
    for (const event of events) foldEvent(projection, event, personal.get(event.id) ?? null);
    judgeAll(projection);
    await replaceAll(projection);
  });
}
