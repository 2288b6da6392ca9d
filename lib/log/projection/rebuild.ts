import { database } from '~/lib/log/database.ts';
import { judgeAll } from '~/lib/log/judge/rejudge.ts';
import { examineAll } from '~/lib/log/moderation/examine.ts';
import { foldEvent } from './fold.ts';
import { emptyProjection } from './projection.ts';
import { REBUILD } from './upgrade.ts';
import { replaceAll } from './working-set.ts';

/** Drops the projections and derives them from the events again, in one transaction. */
export async function rebuildProjections(): Promise<void> {
  await database.transaction('rw', database.tables, async () => rebuild());
}

/** Derives the projections anew where a newer version of the database asked for it; else does nothing. */
export async function finishUpgrade(): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    if (!(await database.meta.get(REBUILD))) return;
    await rebuild();
    await database.meta.delete(REBUILD);
  });
}

async function rebuild(): Promise<void> {
  const [events, sides] = await Promise.all([
    database.events.orderBy('seq').toArray(),
    database.personal.toArray(),
  ]);
  const personal = new Map(sides.map((side) => [side.event, side]));
  const projection = emptyProjection();
  for (const event of events) foldEvent(projection, event, personal.get(event.id) ?? null);
  examineAll(projection);
  judgeAll(projection);
  await replaceAll(projection);
}
