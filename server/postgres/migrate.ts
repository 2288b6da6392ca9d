import { MIGRATIONS } from '~/server/migrations/list.ts';
import type { Migration } from '~/server/migrations/migration.ts';
import { StopReason } from '~/server/stop-reason.ts';
import type { Database } from './connect.ts';

/**
 * Brings the tables to the newest shape, forward only, and calls `finish` before anyone else may start.
 * Hubs that start at once wait for each other on one locked row. Every statement can be repeated
 * harmlessly, and none shares a transaction with data, which some distributed engines forbid:
 * a migration that was cut off is simply run again.
 * Throws `StopReason` when the database is of a newer hub: this one does not know what it must not touch there.
 * @param wanted fewer than all of them only to take in a copy of an older shape.
 */
export async function migrate(
  database: Database,
  finish: () => Promise<void>,
  wanted: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  await makeOwnTables(database);
  await database.begin(async (guard) => {
    await guard`select id from migration_lock where id = 1 for update`;
    const done = await database`select id from migrations`;
    const known = new Set(done.map((row) => String(row.id)));
    refuseNewer(known);
    for (const { id, statements } of wanted) {
      if (known.has(id)) continue;
      for (const statement of statements) await database.unsafe(statement);
      await database`insert into migrations (id, applied_at) values (${id}, now()) on conflict do nothing`;
    }
    await finish();
  });
}

function refuseNewer(known: ReadonlySet<string>): void {
  const ours = new Set(MIGRATIONS.map(({ id }) => id));
  const strange = [...known].filter((id) => !ours.has(id));
  if (strange.length === 0) return;
  throw new StopReason(
    `Базу данных уже обновил более новый сервер (${strange.join(', ')}). Ничего не изменено. Верните новую версию или восстановите копию, сделанную до обновления, в другую папку.`,
  );
}

async function makeOwnTables(database: Database): Promise<void> {
  await makeTable(database, 'create table if not exists migration_lock (id integer primary key)');
  await makeTable(
    database,
    'create table if not exists migrations (id text primary key, applied_at timestamptz not null)',
  );
  await database`insert into migration_lock (id) values (1) on conflict do nothing`;
}

/** Two hubs that make the same table in the same instant: one of them gets an error, and both get the table. */
async function makeTable(database: Database, statement: string): Promise<void> {
  await database.unsafe(statement).catch(() => database.unsafe(statement));
}
