import { z } from 'zod';
import type { Database, Runner } from '~/server/postgres/connect.ts';
import { type Device, type Role, roleSchema } from './device.ts';

/** A device of a person; `revoked_at` null while its token works. Times are ISO 8601; `about` null where it did not say. */
export type PersonDevice = {
  id: string;
  about: string | null;
  connected_at: string;
  last_seen_at: string | null;
  revoked_at: string | null;
};

/** Somebody of an organisation with all devices, those that work first, each kind the newest first. */
export type Person = { id: string; name: string; role: Role; devices: PersonDevice[] };

const iso = z.date().transform((date) => date.toISOString());

const rowSchema = z.object({
  person: z.string(),
  name: z.string(),
  role: roleSchema,
  id: z.string(),
  about: z.string().nullable(),
  connected_at: iso,
  last_seen_at: iso.nullable(),
  revoked_at: iso.nullable(),
});

type Row = z.infer<typeof rowSchema>;

/**
 * Gives the people of an organisation by name, also those whose devices were all revoked or went to somebody else: a
 * code can bring them back. Where a person connected a device several times, the last connection counts.
 */
export async function listPeople(database: Database, organisation: string): Promise<Person[]> {
  const rows = await database`
    select coalesce(person_id, device_id) as person, name, role, device_id as id, about,
           created_at as connected_at, last_seen_at, revoked_at
    from devices where organisation_id = ${organisation}
    order by created_at desc, (case when revoked_at is null then 0 else 1 end), device_id`;
  const last = new Map<string, Row>();
  for (const row of rows.map((raw) => rowSchema.parse(raw))) {
    const whose = JSON.stringify([row.person, row.id]);
    if (!last.has(whose)) last.set(whose, row);
  }
  const people = new Map<string, Row[]>();
  for (const row of last.values()) people.set(row.person, [...(people.get(row.person) ?? []), row]);
  return [...people.values()]
    .flatMap(personOf)
    .sort((one, other) => one.name.localeCompare(other.name, 'ru'));
}

/** Gives the ids of all devices of the person whose device this is, those that were revoked too; its own always. */
export async function devicesOfOwner(
  runner: Runner,
  { id, person, organisation }: Device,
): Promise<string[]> {
  const rows = await runner`
    select distinct device_id from devices
    where organisation_id = ${organisation.id} and person_id = ${person}`;
  return [...new Set([id, ...rows.map(({ device_id }) => String(device_id))])].sort();
}

/** Gives the role of a person of an organisation; null when there is no such person. */
export async function roleOf(database: Database, organisation: string, person: string): Promise<Role | null> {
  const people = await listPeople(database, organisation);
  return people.find(({ id }) => id === person)?.role ?? null;
}

function personOf(rows: Row[]): Person[] {
  const sorted = [...rows].sort(
    (one, other) => Number(one.revoked_at !== null) - Number(other.revoked_at !== null),
  );
  const [first] = sorted;
  if (!first) return [];
  const devices = sorted.map(({ person: _person, name: _name, role: _role, ...device }) => device);
  return [{ id: first.person, name: first.name, role: first.role, devices }];
}
