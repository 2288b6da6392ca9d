import { expect } from 'vitest';
import * as check from '~/lib/log/chain/verify-log.ts';
import * as storage from '~/lib/log/database.ts';
import type { Receiver } from './receiver.ts';

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
