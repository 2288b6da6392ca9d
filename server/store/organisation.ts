import { randomUUID } from 'node:crypto';
import type { Database } from '~/server/postgres/connect.ts';

/** Makes an organisation with a counter that starts at 0, and gives its id. */
export async function createOrganisation(database: Database, name: string): Promise<string> {
  const id = randomUUID();
  await database`insert into counters (organisation_id, value) values (${id}, 0)`;
  await database`insert into organisations (id, name, created_at) values (${id}, ${name}, now())`;
  return id;
}

/** Gives the id of the oldest organisation, making one with `name` on the first start of a database. */
export async function firstOrganisation(database: Database, name: string): Promise<string> {
  const [row] = await database`select id from organisations order by created_at, id limit 1`;
  return row ? String(row.id) : createOrganisation(database, name);
}
