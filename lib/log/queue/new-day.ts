import { database } from '~/lib/log/database.ts';

/** True once on each day (UTC) for the work of this name: it counts as done from then on. */
export async function isNewDay(name: string, now: Date): Promise<boolean> {
  return isNew(name, now.toISOString().slice(0, 10));
}

/** The same once in each hour. */
export async function isNewHour(name: string, now: Date): Promise<boolean> {
  return isNew(name, now.toISOString().slice(0, 13));
}

async function isNew(name: string, span: string): Promise<boolean> {
  return database.transaction('rw', database.meta, async () => {
    if ((await database.meta.get(name))?.value === span) return false;
    await database.meta.put({ name, value: span });
    return true;
  });
}
