import { z } from 'zod';
import { redmineSetupSchema } from '~/lib/settings/redmine-schema.ts';
import { rtSetupSchema } from '~/lib/settings/rt-schema.ts';
import type { Database, Runner } from '~/server/postgres/connect.ts';
import { transaction } from '~/server/postgres/transaction.ts';
import { lockCounter } from './counter.ts';
import { FORWARDED } from './forwards.ts';
import type { TargetKey } from './leases.ts';

/** What was found in the system when it was looked over. */
export const foundSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('redmine'), setup: redmineSetupSchema }),
  z.object({ kind: z.literal('rt'), setup: rtSetupSchema }),
]);

export type Found = z.infer<typeof foundSchema>;

/** A target as the forwarder works with it; the key only opens with the secret of the hub. */
export type TargetRow = TargetKey & {
  url: string;
  found: Found;
  sealedKey: string;
  /** Events up to this number were looked through. */
  readSeq: number;
  failures: number;
};

/** The project or the queue that incidents go to. */
export function placeIn({ setup }: Found): string {
  return 'queue' in setup ? setup.queue : setup.project;
}

const rowSchema = z
  .object({
    organisation_id: z.string(),
    id: z.string(),
    kind: z.string(),
    url: z.string(),
    setup: z.string().transform((text): unknown => JSON.parse(text)),
    sealed_key: z.string(),
    read_seq: z.coerce.number(),
    failures: z.number().int(),
  })
  .transform(
    (row): TargetRow => ({
      organisation: row.organisation_id,
      id: row.id,
      url: row.url,
      found: foundSchema.parse({ kind: row.kind, setup: row.setup }),
      sealedKey: row.sealed_key,
      readSeq: row.read_seq,
      failures: row.failures,
    }),
  );

/** Gives the targets of all organisations. */
export async function listTargetKeys(runner: Runner): Promise<TargetKey[]> {
  const rows = await runner`select organisation_id, id from targets order by organisation_id, id`;
  return rows.map(({ organisation_id, id }) => ({ organisation: String(organisation_id), id: String(id) }));
}

/** Gives a target; null when there is none with this id. */
export async function findTarget(runner: Runner, { organisation, id }: TargetKey): Promise<TargetRow | null> {
  const [row] = await runner`select * from targets where organisation_id = ${organisation} and id = ${id}`;
  return row ? rowSchema.parse(row) : null;
}

/** Gives a target that may be delivered to now: nobody stopped it, and it is not waited with after a failure. */
export async function findDueTarget(
  runner: Runner,
  { organisation, id }: TargetKey,
): Promise<TargetRow | null> {
  const [row] = await runner`
    select * from targets
    where organisation_id = ${organisation} and id = ${id} and paused_at is null
      and (next_at is null or next_at <= now())`;
  return row ? rowSchema.parse(row) : null;
}

/**
 * Writes a new target. What happens from now on goes there, and of what happened before all that was told of
 * incidents that are still open.
 */
export async function addTarget(
  database: Database,
  { organisation, id }: TargetKey,
  { url, found, sealedKey }: Pick<TargetRow, 'url' | 'found' | 'sealedKey'>,
): Promise<void> {
  await transaction(database, async (tx) => {
    const last = await lockCounter(tx, organisation);
    await tx`
      insert into targets (organisation_id, id, kind, url, setup, sealed_key, created_at, read_seq, failures)
      values (${organisation}, ${id}, ${found.kind}, ${url}, ${JSON.stringify(found.setup)}, ${sealedKey},
              now(), ${last}, 0)`;
    await tx`
      insert into forwards (organisation_id, target_id, event_id, seq, key, state, attempts, queued_at, changed_at)
      select e.organisation_id, ${id}, e.id, e.seq, e.key, 'waiting', 0, e.received_at, now()
      from incidents i
      join events e on e.organisation_id = i.organisation_id and e.key = i.ext_key
      where i.organisation_id = ${organisation} and i.open and e.type = any(${[...FORWARDED]}::text[])`;
  });
}

/** Writes what was found when a target was looked over again, and the key that was given; delivery goes on at once. */
export async function changeTarget(
  database: Database,
  key: TargetKey,
  { found, sealedKey }: Pick<TargetRow, 'found' | 'sealedKey'>,
): Promise<void> {
  await database`
    update targets set setup = ${JSON.stringify(found.setup)}, sealed_key = ${sealedKey}
    where organisation_id = ${key.organisation} and id = ${key.id}`;
  await goOn(database, key);
}

/** Sends again what was parked, and lets a target that was stopped go on. @returns false when there is no such target. */
export async function goOn(database: Database, { organisation, id }: TargetKey): Promise<boolean> {
  return transaction(database, async (tx) => {
    const found = await tx`
      update targets set paused_at = null, next_at = null, failures = 0, failing_since = null
      where organisation_id = ${organisation} and id = ${id} returning id`;
    await tx`
      update forwards set state = 'waiting', changed_at = now()
      where organisation_id = ${organisation} and target_id = ${id} and state = 'parked'`;
    return found.length === 1;
  });
}

/** Forgets a target with all that was to go there. */
export async function removeTarget(database: Database, { organisation, id }: TargetKey): Promise<void> {
  await transaction(database, async (tx) => {
    await tx`delete from targets where organisation_id = ${organisation} and id = ${id}`;
    await tx`delete from forwards where organisation_id = ${organisation} and target_id = ${id}`;
    // Whoever forwards there now finds that it has no lease any more.
    await tx`delete from target_leases where organisation_id = ${organisation} and target_id = ${id}`;
  });
}
