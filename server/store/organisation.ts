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

/** Gives the id of the organisation with a name; null when there is none. */
export async function findOrganisation(database: Database, name: string): Promise<string | null> {
  const [row] =
    await database`select id from organisations where name = ${name} order by created_at, id limit 1`;
  return row ? String(row.id) : null;
}

/** Gives all organisations, the oldest first. */
export async function listOrganisations(database: Database): Promise<{ id: string; name: string }[]> {
  const rows = await database`select id, name from organisations order by created_at, id`;
  return rows.map(({ id, name }) => ({ id: String(id), name: String(name) }));
}
