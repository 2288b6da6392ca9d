import { z } from 'zod';
import type { Database, Runner } from '~/server/postgres/connect.ts';
import { transaction } from '~/server/postgres/transaction.ts';
import { hashOf, isSameHash, newCode, plainCode } from '~/server/secret.ts';
import { endClaimsOf } from './claim-ends.ts';
import { lockCounter, setCounter } from './counter.ts';
import { type Device, type Role, roleSchema } from './device.ts';

/** Whom a code is for: a role, and the person who gets one more device where it is not somebody new. */
export type CodeFor = { role: Role; person?: string };

/** Makes a one-time code for a device and gives it; only its hash is kept, until it expires. */
export async function createCode(
  database: Database,
  organisation: string,
  wanted: Role | CodeFor,
  validMinutes: number,
): Promise<string> {
  const { role, person = null } = typeof wanted === 'string' ? { role: wanted } : wanted;
  const code = newCode();
  await database`
    insert into connect_codes (code_hash, organisation_id, role, person_id, created_at, expires_at)
    values (${hashOf(plainCode(code))}, ${organisation}, ${role}, ${person}, now(),
            now() + make_interval(mins => ${validMinutes}))`;
  return code;
}

const deviceRow = z.object({
  token_hash: z.string(),
  device_id: z.string(),
  device_name: z.string(),
  role: roleSchema,
  person: z.string(),
  organisation_id: z.string(),
  organisation_name: z.string(),
  /** Not heard of for a minute, or never. */
  quiet: z.boolean(),
});

/** Gives the device that a token belongs to; null when the token is unknown or revoked. */
export async function findDevice(database: Database, token: string): Promise<Device | null> {
  const hash = hashOf(token);
  const rows = await database`
    select d.token_hash, d.device_id, d.name as device_name, d.role,
           coalesce(d.person_id, d.device_id) as person,
           o.id as organisation_id, o.name as organisation_name,
           (d.last_seen_at is null or d.last_seen_at < now() - make_interval(mins => 1)) as quiet
    from devices d join organisations o on o.id = d.organisation_id
    where d.token_hash = ${hash} and d.revoked_at is null`;
  const row = deviceRow.safeParse(rows[0]).data;
  if (!row || !isSameHash(row.token_hash, hash)) return null;
  if (row.quiet) await noteSeen(database, hash);
  return {
    id: row.device_id,
    name: row.device_name,
    role: row.role,
    person: row.person,
    organisation: { id: row.organisation_id, name: row.organisation_name },
  };
}

/** Once a minute at most: whoever asks all the time is written down no more often. */
async function noteSeen(database: Database, hash: string): Promise<void> {
  await transaction(database, (tx) => tx`update devices set last_seen_at = now() where token_hash = ${hash}`);
}

const memberRow = deviceRow.pick({ role: true, person: true }).extend({ name: z.string() });

/** Gives a connected device of an organisation by its id; null when none with a token that works has it. */
export async function findMember(
  runner: Runner,
  organisation: Device['organisation'],
  id: string,
): Promise<Device | null> {
  const [row] = await runner`
    select name, role, coalesce(person_id, device_id) as person from devices
    where organisation_id = ${organisation.id} and device_id = ${id} and revoked_at is null`;
  if (!row) return null;
  const { name, role, person } = memberRow.parse(row);
  return { id, name, role, person, organisation };
}

/** Gives the owner of a device another name, on all devices. */
export async function renameDevice(
  database: Database,
  { id, organisation }: Device,
  name: string,
): Promise<void> {
  await database`
    update devices set name = ${name}
    where organisation_id = ${organisation.id} and person_id in (
      select person_id from devices
      where organisation_id = ${organisation.id} and device_id = ${id} and revoked_at is null)`;
}

/** A connected device as its organisation sees it; `connected_at` is ISO 8601. */
export type ConnectedDevice = { id: string; name: string; role: Role; connected_at: string };

const connectedRow = z.object({
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  connected_at: z.date().transform((date) => date.toISOString()),
});

/** Gives the devices of an organisation whose tokens work, the oldest first. */
export async function listDevices(database: Database, organisation: string): Promise<ConnectedDevice[]> {
  const rows = await database`
    select device_id as id, name, role, created_at as connected_at from devices
    where organisation_id = ${organisation} and revoked_at is null order by created_at, device_id`;
  return rows.map((row) => connectedRow.parse(row));
}

/**
 * Ends the token of a device from the next request on, and what it holds is free.
 * @returns false when it has no token that works.
 */
export async function revokeDevice(
  database: Database,
  organisation: string,
  device: string,
): Promise<boolean> {
  return transaction(database, async (tx) => {
    const last = await lockCounter(tx, organisation);
    const ended = await tx`
      update devices set revoked_at = now()
      where organisation_id = ${organisation} and device_id = ${device} and revoked_at is null
      returning device_id`;
    await setCounter(tx, organisation, await endClaimsOf(tx, organisation, device, last));
    return ended.length > 0;
  });
}

/** True when no device was ever connected. */
export async function isWithoutDevices(database: Database): Promise<boolean> {
  const rows = await database`select 1 from devices limit 1`;
  return rows.length === 0;
}
