import { randomUUID } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import type { Database } from '~/server/postgres/connect.ts';
import { transaction } from '~/server/postgres/transaction.ts';
import { hashOf, newToken, plainCode } from '~/server/secret.ts';
import { type Role, roleSchema } from './device.ts';

/** A device that has just been connected; `token` is shown this once, `name` is that of its owner. */
export type Connection = {
  token: string;
  role: Role;
  name: string;
  organisation: { id: string; name: string };
};

/**
 * Uses up a code and gives a token for the device; older tokens of the same device stop working.
 * @param former the token that the device had before, where it still has it. A device that is connected proves by it, or
 * by a code for its owner, that it is the same: its id stands in the log, where every colleague reads it.
 * @returns null when the code is unknown, used or expired; `taken` when the device is connected and did not prove that
 * it is the same, and then the code is not used up.
 */
export async function connectDevice(
  database: Database,
  code: string,
  device: { id: string; name: string; about?: string | undefined },
  former: string | null,
): Promise<Connection | 'taken' | null> {
  const token = newToken();
  return transaction(database, async (tx) => {
    const [offered] = await tx`
      select code_hash, organisation_id, role, person_id from connect_codes
      where code_hash = ${hashOf(plainCode(code))} and used_at is null and expires_at > now() for update`;
    if (!offered) return null;
    const organisation = String(offered.organisation_id);
    if (await isTaken(tx, organisation, device.id, former, offered.person_id)) return 'taken';
    await tx`update connect_codes set used_at = now() where code_hash = ${String(offered.code_hash)}`;
    const role = roleSchema.parse(offered.role);
    const { person, name } = await ownerOf(tx, organisation, device, offered.person_id);
    await tx`
      update devices set revoked_at = now()
      where organisation_id = ${organisation} and device_id = ${device.id} and revoked_at is null`;
    await tx`
      insert into devices
        (token_hash, organisation_id, device_id, person_id, name, about, role, created_at, last_seen_at)
      values (${hashOf(token)}, ${organisation}, ${device.id}, ${person}, ${name}, ${device.about ?? null},
              ${role}, now(), now())`;
    const [row] = await tx`select name from organisations where id = ${organisation}`;
    return { token, role, name, organisation: { id: organisation, name: String(row?.name) } };
  });
}

async function isTaken(
  tx: TransactionSql,
  organisation: string,
  device: string,
  former: string | null,
  person: unknown,
): Promise<boolean> {
  const rows = await tx`
    select token_hash, person_id from devices
    where organisation_id = ${organisation} and device_id = ${device} and revoked_at is null`;
  const proof = former === null ? null : hashOf(former);
  return rows.some((row) => row.token_hash !== proof && (person === null || row.person_id !== person));
}

/**
 * Who connects: the person the code is for; else whoever this device belongs to under the same name, while it is
 * connected, which it has proved; else somebody new. The id and the name of a device that was ended are known to every
 * colleague, so what its owner took on and said comes back only by a code for that person.
 */
async function ownerOf(
  tx: TransactionSql,
  organisation: string,
  { id, name }: { id: string; name: string },
  wanted: unknown,
): Promise<{ person: string; name: string }> {
  if (typeof wanted === 'string') {
    const [known] = await tx`
      select name from devices where organisation_id = ${organisation} and person_id = ${wanted}
      order by created_at desc limit 1`;
    return { person: wanted, name: known ? String(known.name) : name };
  }
  const [before] = await tx`
    select person_id from devices
    where organisation_id = ${organisation} and device_id = ${id} and name = ${name} and person_id is not null
      and revoked_at is null
    order by created_at desc limit 1`;
  return { person: before ? String(before.person_id) : randomUUID(), name };
}
