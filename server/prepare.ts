import type { Database } from './postgres/connect.ts';
import { migrate } from './postgres/migrate.ts';
import { StopReason } from './stop-reason.ts';
import { firstOrganisation } from './store/organisation.ts';
import { tidy } from './tidy.ts';

/**
 * Brings the tables up to date and gives the organisation that codes are made for. Throws `StopReason` when the
 * database is of a newer hub, or cannot be prepared.
 */
export async function prepare(database: Database, name: string): Promise<string> {
  let organisation = '';
  try {
    await migrate(database, async () => {
      organisation = await firstOrganisation(database, name);
      await tidy(database);
    });
  } catch (error) {
    if (error instanceof StopReason) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StopReason(`Не получилось подготовить базу данных: ${reason}`);
  }
  return organisation;
}
