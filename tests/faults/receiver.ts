import postgres from 'postgres';
import { z } from 'zod';

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

  /** True while somebody is in the middle of a write that a trigger holds up. */
  async isWriting(): Promise<boolean> {
    const [row] = await this
      .#sql`select count(*)::int as count from pg_stat_activity where wait_event = 'PgSleep'`;
    return Number(row?.count) > 0;
  }

  /** Every statement as it stands; for what a test has to bring about in the database. */
  async run(statement: string): Promise<void> {
    await this.#sql.unsafe(statement);
  }

  close(): Promise<void> {
    return this.#sql.end({ timeout: 1 });
  }
}
