import type { Sql } from 'postgres';
import type { Delivery } from '~/lib/log/event.ts';
import { batchAnswerSchema } from '~/server/routes/events.ts';
import type { Hub } from '~/server/start-hub.ts';
import type { Client } from '~/tests/server/client.ts';

const BATCH = 100;
const TABLES = ['events', 'event_personal', 'incidents'] as const;

type Row = Record<string, string | number | boolean | null>;

/** Cuts a list into batches of a hundred, as the extension hands events over. */
function batches<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / BATCH) }, (_, n) =>
    list.slice(n * BATCH, (n + 1) * BATCH),
  );
}

/**
 * Hands events to a hub, batch by batch over HTTP, and gives the ms: what the device does before and after is not
 * the hub's. Throws when an event is not taken as `expected`.
 */
export async function handOver(
  hub: Hub,
  device: Client,
  deliveries: readonly Delivery[],
  expected: 'applied' | 'duplicate',
): Promise<number> {
  const bodies = batches(deliveries).map((batch) => JSON.stringify({ deliveries: batch }));
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${device.token}` };
  const answers: string[] = [];
  const startedAt = performance.now();
  for (const body of bodies) {
    const response = await fetch(`${hub.url}/v1/events:batch`, { method: 'POST', headers, body });
    answers.push(await response.text());
  }
  const spent = performance.now() - startedAt;
  for (const answer of answers) {
    const { results } = batchAnswerSchema.parse(JSON.parse(answer));
    const wrong = results.find(({ status }) => status !== expected);
    if (wrong) throw new Error(`Not ${expected}: ${JSON.stringify(wrong)}`);
  }
  return spent;
}

/** Makes tables like those of the hub, with all their indexes, for bare inserts. */
export async function makeBareTables(sql: Sql): Promise<void> {
  await sql`create schema bare`;
  for (const table of TABLES) {
    await sql.unsafe(`create table bare.${table} (like public.${table} including all)`);
  }
}

/**
 * Inserts the rows that the hub made of events into the bare tables: batched, one transaction a batch, through
 * the same driver. Gives the ms. Reading the rows is not counted.
 */
export async function insertBare(sql: Sql, deliveries: readonly Delivery[]): Promise<number> {
  const ready: Row[][][] = [];
  for (const batch of batches(deliveries)) ready.push(await rowsOf(sql, batch));
  const startedAt = performance.now();
  for (const rowsByTable of ready) {
    await sql.begin(async (tx) => {
      for (const [index, rows] of rowsByTable.entries()) {
        if (rows.length > 0) await tx`insert into ${tx(`bare.${TABLES[index]}`)} ${tx(rows)}`;
      }
    });
  }
  return performance.now() - startedAt;
}

/** An incident is inserted once, with the batch that changed it last. */
async function rowsOf(sql: Sql, batch: readonly Delivery[]): Promise<Row[][]> {
  const ids = batch.map(({ event }) => event.id);
  const events = await sql<Row[]>`select * from events where id in ${sql(ids)} order by seq`;
  const personal = await sql<Row[]>`select * from event_personal where event_id in ${sql(ids)}`;
  const seqs = events.map(({ seq }) => String(seq));
  const incidents = await sql<Row[]>`select * from incidents where changed_seq in ${sql(seqs)}`;
  return [[...events], [...personal], [...incidents]];
}
