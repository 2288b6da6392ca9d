import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Lease } from '~/server/forward/lease.ts';
import type { Hub } from '~/server/start-hub.ts';
import { settleDelivered } from '~/server/store/forwards.ts';
import { LeaseLost, takeLease } from '~/server/store/leases.ts';
import { startSmallRedmine } from '~/tests/faults/small-redmine.ts';
import { type Client, connectDevice } from './client.ts';
import { commentSeen, LogWriter } from './deliveries.ts';
import { setForwarding, stateFor, untilQuiet } from './forwarding.ts';

/** Longer than any test lasts: who takes over meanwhile does so because it was let. */
const LONG = { leaseMs: 600_000, lookEveryMs: 20 };

let at: Awaited<ReturnType<typeof setForwarding>>;
let redmine: Awaited<ReturnType<typeof startSmallRedmine>>;
let first: Hub;
let second: Hub;
let supervisor: Client;
let device: Client;
let log: LogWriter;

beforeAll(async () => {
  at = await setForwarding();
  redmine = await startSmallRedmine();
  await at.command('key', 'add', 'redmine', redmine.url, 'incidents');
});

beforeEach(async () => {
  await at.sql`delete from target_leases`;
  first = await at.start({ pace: LONG });
  supervisor = await connectDevice(first, 'supervisor');
  await expect.poll(async () => (await stateFor(supervisor)).forwarder, { timeout: 20_000 }).not.toBeNull();
  second = await at.start({ pace: LONG });
  supervisor = await connectDevice(second, 'supervisor');
  device = await connectDevice(second);
  log = new LogWriter();
});

afterEach(() => Promise.all([first?.stop(), second?.stop()]));

afterAll(async () => {
  await redmine?.close();
  await at?.close();
});

const hand = (key: string) =>
  device.post('/v1/events:batch', { deliveries: [log.write(commentSeen('Когда починят лифт?', key))] });

/** Keys of the incidents in Redmine. */
const keys = () => redmine.issues.map(({ custom_fields }) => String(custom_fields[0]?.value));

test('a hub that stops gives the target to the other at once, and what it had begun is finished before', async () => {
  const before = await stateFor(supervisor);
  let stopping: Promise<void> | null = null;
  redmine.onRead = async () => {
    stopping ??= first.stop();
  };
  await hand('vk:-1:2:begun');
  await expect.poll(() => stopping, { timeout: 20_000 }).not.toBeNull();
  await stopping;
  expect(keys()).toContain('vk:-1:2:begun');
  await hand('vk:-1:2:after');
  const after = await untilQuiet(supervisor);
  expect(after.forwarder?.name).not.toBe(before.forwarder?.name);
  expect(keys().sort()).toEqual(['vk:-1:2:after', 'vk:-1:2:begun']);
});

test('whoever lost the lease writes nothing and sends nothing more', async () => {
  const { id } = await stateFor(supervisor);
  await at.sql`delete from target_leases`;
  const [row] = await at.sql`select id from organisations`;
  const target = { organisation: String(row?.id), id };
  await Promise.all([first.stop(), second.stop()]);
  const slow = await Lease.take(at.sql, target, 'slow', 60_000);
  if (!slow) throw new Error('The lease is free');
  expect(await takeLease(at.sql, target, 'quick', 60_000)).toBeNull();
  await at.sql`update target_leases set until_at = now()`;
  const quick = await takeLease(at.sql, target, 'quick', 60_000);
  expect(quick?.fence).toBe(slow.holding.fence + 1);
  await expect(settleDelivered(at.sql, slow.holding, 'x', { told: true })).rejects.toThrow(LeaseLost);
  await expect(slow.confirm()).rejects.toThrow(LeaseLost);
  expect([slow.held, slow.signal.aborted]).toEqual([false, true]);
});

test('a lease without a database to renew it ends by the clock of whoever holds it', async () => {
  const { id } = await stateFor(supervisor);
  await Promise.all([first.stop(), second.stop()]);
  const [row] = await at.sql`select id from organisations`;
  const lease = await Lease.take(at.sql, { organisation: String(row?.id), id }, 'alone', 300);
  await at.sql`alter table target_leases rename to leases_away`;
  await expect.poll(() => lease?.signal.aborted, { timeout: 20_000 }).toBe(true);
  await at.sql`alter table leases_away rename to target_leases`;
  expect(lease?.held).toBe(false);
});

test('of many that ask for a free lease at once one gets it', async () => {
  await Promise.all([first.stop(), second.stop()]);
  const target = { organisation: 'nobody', id: 'crowded' };
  const names = Array.from({ length: 10 }, (_, n) => `hub-${n}`);
  const taken = await Promise.all(names.map((name) => takeLease(at.sql, target, name, 60_000)));
  expect(taken.filter((one) => one !== null)).toHaveLength(1);
});
