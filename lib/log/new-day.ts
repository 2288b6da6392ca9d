import { database } from './database.ts';

/** True once on each day (UTC) for the work of this name: it counts as done from then on. */
export async function isNewDay(name: string, now: Date): Promise<boolean> {
  const today = now.toISOString().slice(0, 10);
  return database.transaction('rw', database.meta, async () => {
    if ((await database.meta.get(name))?.value === today) return false;
    await database.meta.put({ name, value: today });
    return true;
  });
}
