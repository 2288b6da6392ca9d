import postgres from 'postgres';
import { expect } from 'vitest';
import { z } from 'zod';
import * as storage from '~/lib/log/database.ts';
import * as check from '~/lib/log/verify-log.ts';

const rowSchema = z.object({ id: z.string(), hash: z.string(), key: z.string().nullable() });

/** Looks into the hub's database behind its back: what is there was really committed. */
export class Receiver {
  readonly #sql: postgres.Sql;

  constructor(url: string) {
    this.#sql = postgres(url, { max: 1, onnotice: () => undefined });
  }

  /** How many events the hub holds. */
  async count(): Promise<number> {
    const [row] = await this.#sql`select count(*)::int as count from events`;
    return Number(row?.count);
  }

  /** Events that were received from a device, in the order the hub took them. */
  async from(device: string) {
    const rows = await this
      .#sql`select id, hash, key from events where received_from = ${device} order by seq`;
    return rows.map((row) => rowSchema.parse(row));
  }

  /** Incidents of a comment, and whether the hub knows its answer. */
  async incidents(key: string) {
    const rows = await this.#sql`
      select status, first_answer_noticed_at is not null as answered from incidents where ext_key = ${key}`;
    return rows.map(({ status, answered }) => ({ status: String(status), answered: Boolean(answered) }));
  }

  /** Ends what a device may do, as a supervisor would. */
  async revoke(device: string): Promise<void> {
    await this.#sql`update devices set revoked_at = now() where device_id = ${device}`;
  }

  /** Every statement as it stands; for what a test has to bring about in the database. */
  async run(statement: string): Promise<void> {
    await this.#sql.unsafe(statement);
  }

  close(): Promise<void> {
    return this.#sql.end({ timeout: 1 });
  }
}

/** The log of a device: there may be two of them in one test. */
type Log = Pick<typeof storage, 'database'> & Pick<typeof check, 'verifyLog'>;

const THIS_LOG: Log = { database: storage.database, verifyLog: check.verifyLog };

/**
 * The sum after every fault: the chain of the log is whole; every event of it is at the hub exactly once, with the
 * same content, those of one comment in their order; nothing waits here any more.
 */
export async function expectSum(receiver: Receiver, device: string, log: Log = THIS_LOG): Promise<void> {
  const { database, verifyLog } = log;
  const written = await database.events.orderBy('seq').toArray();
  expect(await verifyLog()).toMatchObject({ ok: true, count: written.length });
  const received = await receiver.from(device);
  const arrived = new Map(received.map(({ id, hash }) => [id, hash]));
  expect({
    missing: written.filter(({ id }) => !arrived.has(id)).length,
    altered: written.filter(({ id, hash }) => arrived.has(id) && arrived.get(id) !== hash).length,
    received: received.length,
  }).toEqual({ missing: 0, altered: 0, received: written.length });
  for (const key of new Set(written.map((event) => event.key))) {
    if (key === null) continue;
    const idsOf = (rows: readonly { id: string; key: string | null }[]) =>
      rows.filter((row) => row.key === key).map(({ id }) => id);
    expect(idsOf(received)).toEqual(idsOf(written));
  }
  const waiting = await database.outbox.filter(({ state }) => state !== 'delivered').count();
  expect(waiting).toBe(0);
}
